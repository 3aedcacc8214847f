import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { BoundedMap } from './bounded-map.js';

it('forgets what was used longest ago, by weight', () => {
  const map = new BoundedMap<string>(10);
  map.set('a', 'A', 4);
  map.set('b', 'B', 4);
  expect(map.get('a')).toBe('A');
  map.set('c', 'C', 4);
  expect([map.get('a'), map.get('b'), map.get('c')]).toEqual(['A', undefined, 'C']);
  map.set('c', 'new', 6);
  expect([map.get('a'), map.get('c')]).toEqual(['A', 'new']);
  map.set('huge', 'H', 11);
  expect([map.get('huge'), map.get('c')]).toEqual([undefined, 'new']);
});

it('holds as much as fits and forgets little more than it must, whatever comes between', () => {
  const map = new BoundedMap<number>(20);
  const model = new Map<string, { value: number; weight: number }>();
  const sum = (entries: Iterable<{ weight: number }>) =>
    [...entries].reduce((total, { weight }) => total + weight, 0);
  for (let step = 0, random = 1; step < 2_000; step++) {
    random = (random * 48_271) % 2_147_483_647;
    const key = `k${random % 13}`;
    if (random % 5 === 0) {
      map.delete(key);
      model.delete(key);
    } else if (random % 3 > 0) {
      const weight = random % 22; // some too heavy for all of it
      map.set(key, step, weight);
      model.delete(key);
      if (weight <= 20) model.set(key, { value: step, weight });
      const gone = [...model].filter(([each]) => map.get(each) === undefined);
      for (const [each] of gone) model.delete(each);
      expect(sum(model.values())).toBeLessThanOrEqual(20);
      const heaviest = Math.max(...gone.map(([, entry]) => entry.weight));
      if (gone.length > 0) expect(sum(model.values()) + heaviest).toBeGreaterThan(20 * (15 / 16));
    }
    expect(map.get(key)).toBe(model.get(key)?.value);
  }
});

it('keeps nothing of what it has forgotten or moved, however often', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const map = new BoundedMap<number>(10);
  const used = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = used();
  for (let step = 0; step < 5_000_000; step++) map.set(`k${step % 10}`, step, 1);
  expect((used() - before) / 1e6).toBeLessThan(15);
  expect(map.get('k9')).toBe(4_999_999);
});
