import type { Random } from '../random.js';
import { carrierFaults } from './carrier.js';
import type { Fault } from './fault.js';
import { lockFaults } from './locks.js';
import { networkFaults } from './network.js';
import { poisonFault } from './poison.js';
import { parcelFaults } from './parcels.js';
import { pointFaults } from './points.js';
import { processFaults } from './processes.js';
import { supergraphFault } from './supergraph.js';

export const allFaults: readonly Fault[] = [
  ...pointFaults,
  ...processFaults,
  ...carrierFaults,
  ...networkFaults,
  ...lockFaults,
  ...parcelFaults,
  poisonFault,
  supergraphFault,
];

/** Which faults strike, in which order: each kind once before any comes again. */
export function planFaults(faults: readonly Fault[], count: number, random: Random): Fault[] {
  const plan: Fault[] = [];
  while (plan.length < count) plan.push(...random.shuffle(faults));
  return plan.slice(0, count);
}

export function faultsNamed(kinds: readonly string[]): Fault[] {
  return kinds.map((kind) => {
    const fault = allFaults.find((one) => one.kind === kind);
    if (!fault) throw new Error(`There is no fault "${kind}"`);
    return fault;
  });
}
