import { pino } from 'pino';
import { delayAfter, startLoop } from './loop.js';
import type { LoopOptions } from './loop.js';

const lines: { level: number; msg: string }[] = [];
const logger = pino(
  { level: 'info' },
  { write: (line: string) => void lines.push(JSON.parse(line) as (typeof lines)[0]) },
);

const start = (run: LoopOptions['run'], pollMs = 60_000) =>
  startLoop({ name: 'work', run, pollMs, backoff: { firstMs: 1, capMs: 2 }, logger });

/** A run that reports its start and ends when told. */
function gate() {
  let begun!: () => void;
  let end!: () => void;
  const started = new Promise<void>((resolve) => (begun = resolve));
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { begun, end, started, ended };
}

describe('a loop', () => {
  it('makes one further run of all nudges during a run', async () => {
    const gates = [gate(), gate(), gate()];
    let runs = 0;
    const loop = start(async () => {
      const { begun, ended } = gates[runs++]!;
      begun();
      await ended;
      return false;
    });
    await gates[0]!.started;
    loop.nudge();
    loop.nudge();
    gates[0]!.end();
    await gates[1]!.started;
    gates[1]!.end();
    await new Promise(setImmediate);
    expect(runs).toBe(2);
    loop.nudge();
    await gates[2]!.started;
    const stopped = loop.stop();
    gates[2]!.end();
    await stopped;
    expect(runs).toBe(3);
  });

  it('survives failures, and logs the first, the third and the recovery', async () => {
    lines.length = 0;
    const done = gate();
    let runs = 0;
    const loop = start(async () => {
      runs++;
      if (runs <= 10) throw new Error('away');
      if (runs === 12) done.begun();
      return runs < 12;
    });
    await done.started;
    await loop.stop();
    expect(lines.map(({ level, msg }) => [level, msg])).toEqual([
      [40, 'work: failed, trying again'],
      [50, 'work: keeps failing, trying on'],
      [30, 'work: works again'],
    ]);
  });

  it('doubles its delay up to the cap, jittered downwards by at most half', () => {
    const backoff = { firstMs: 1_000, capMs: 30_000 };
    for (const [failures, full] of [
      [1, 1_000],
      [2, 2_000],
      [9, 30_000],
      [5_000, 30_000],
    ] as const) {
      const delay = delayAfter(failures, backoff);
      expect(delay).toBeLessThanOrEqual(full);
      expect(delay).toBeGreaterThanOrEqual(full / 2);
    }
  });
});
