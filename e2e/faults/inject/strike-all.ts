import { setTimeout as sleep } from 'node:timers/promises';
import { lastChanges } from '../drain.js';
import type { Subscriber } from '../live/subscriber.js';
import type { Random } from '../random.js';
import type { Stack } from '../stack/stack.js';
import { planFaults } from './all-faults.js';
import type { Fault } from './fault.js';

export interface Struck {
  kind: string;
  detail: string;
  /** Seconds since the load began. */
  at: number;
  ms: number;
}

export interface Strikes {
  struck: Struck[];
  /** Milliseconds from a loss of the streams until all subscribers had what was committed then; null: too long. */
  recoveries: { kind: string; ms: number | null }[];
}

export interface StrikeOptions {
  stack: Stack;
  random: Random;
  subscribers: readonly Subscriber[];
  kinds: readonly Fault[];
  count: number;
  lanes: number;
  /** Both in epoch milliseconds. */
  started: number;
  deadline: number;
  /** The faults are ahead of the load, and have to wait for it. */
  isAhead: () => boolean;
  /** What happens is noted here, while it happens. */
  strikes: Strikes;
}

const RECOVERY_LIMIT_MS = 60_000;

/** All faults of the plan, several at the same time, until the deadline. */
export async function strikeAll(options: StrikeOptions): Promise<void> {
  const { random, deadline, kinds, count, lanes } = options;
  const plan = planFaults(kinds, count, random.fork('plan'));
  const runLane = async (number: number) => {
    const own = random.fork(`lane-${number}`);
    for (let fault = plan.shift(); fault && Date.now() < deadline; fault = plan.shift()) {
      await sleep(own.int(50, 900));
      while (options.isAhead() && Date.now() < deadline) await sleep(100);
      if (!(await strikeOne(fault, own, options))) plan.push(fault); // another time
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, index) => runLane(index)));
}

/** False when there was nothing to strike. */
async function strikeOne(fault: Fault, random: Random, options: StrikeOptions): Promise<boolean> {
  const { stack, started, strikes } = options;
  const at = Date.now();
  const detail = await fault.strike({ stack, random });
  if (detail === null) return false;
  strikes.struck.push({
    kind: fault.kind,
    detail,
    at: Math.round((at - started) / 100) / 10,
    ms: Date.now() - at,
  });
  if (fault.losesStreams) strikes.recoveries.push({ kind: fault.kind, ms: await recovery(options, at) });
  return true;
}

async function recovery({ stack, subscribers }: StrikeOptions, lostAt: number): Promise<number | null> {
  const ends = await lastChanges(stack).catch(() => undefined);
  const hasAll = ({ options: { watch }, sequence }: Subscriber) =>
    sequence >= (ends?.(watch.field, watch.skuCodes) ?? 0);
  while (!subscribers.every(hasAll)) {
    if (Date.now() - lostAt > RECOVERY_LIMIT_MS) return null;
    await sleep(50);
  }
  return Date.now() - lostAt;
}
