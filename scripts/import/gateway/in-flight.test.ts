import { setTimeout as sleep } from 'node:timers/promises';
import { forEachInFlight } from './in-flight.js';

const never = new AbortController().signal;

async function* numbers(count: number, taken: number[] = []) {
  for (let i = 0; i < count; i++) {
    taken.push(i);
    yield i;
  }
}

describe('forEachInFlight', () => {
  it('works on all items, at most `limit` at once', async () => {
    let [running, most, done] = [0, 0, 0];
    await forEachInFlight(numbers(40), 3, never, async () => {
      most = Math.max(most, ++running);
      await sleep(1);
      running--;
      done++;
    });
    expect([most, done]).toEqual([3, 40]);
  });

  it('takes no more from the source than it works on', async () => {
    const taken: number[] = [];
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    const all = forEachInFlight(numbers(100, taken), 4, never, () => gate);
    await sleep(10);
    expect(taken).toHaveLength(4);
    release();
    await all;
    expect(taken).toHaveLength(100);
  });

  it('stops at the first failure, waits for the rest, and throws it', async () => {
    const taken: number[] = [];
    let finished = 0;
    const work = async (item: number) => {
      if (item === 3) throw new Error('broken');
      await sleep(5);
      finished++;
    };
    await expect(forEachInFlight(numbers(100, taken), 2, never, work)).rejects.toThrow('broken');
    expect(taken.length).toBeLessThan(10);
    expect(finished).toBeGreaterThanOrEqual(3);
  });

  it('ends cleanly when asked to stop', async () => {
    const stop = new AbortController();
    let done = 0;
    const work = async (item: number) => {
      await sleep(1);
      if (item === 5) stop.abort(new Error('stopped'));
      done++;
    };
    await expect(forEachInFlight(numbers(100), 2, stop.signal, work)).rejects.toThrow('stopped');
    expect(done).toBeLessThan(12);
  });
});
