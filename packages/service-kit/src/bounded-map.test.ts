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
