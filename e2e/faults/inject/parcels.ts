import { setTimeout as sleep } from 'node:timers/promises';
import { noFaults, type Switches } from '../../fake-carrier/journey.js';
import type { Fault } from './fault.js';

/** What a carrier's interface does on a bad day; none of it refuses a label for good. */
const BAD_DAYS: Record<string, Partial<Switches>> = {
  'the carrier does not answer': { hang: true },
  'the carrier does its work and never says so': { silent: true },
  'the carrier fails': { labelStatus: 503 },
  'the carrier fails now and then, and is slow': { failEvery: 3, delayMs: 300 },
  'the carrier tells what nobody knows': { unknown: true },
};

export const parcelFaults: Fault[] = Object.entries(BAD_DAYS).map(([kind, bad]) => ({
  kind,
  strike: async ({ stack, random }) => {
    const ms = random.int(1_500, 6_000);
    Object.assign(stack.carrier.switches, bad);
    await sleep(ms);
    for (const name of Object.keys(bad))
      Object.assign(stack.carrier.switches, { [name]: noFaults[name as keyof Switches] });
    return `${ms} ms`;
  },
}));
