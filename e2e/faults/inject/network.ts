import { setTimeout as sleep } from 'node:timers/promises';
import type { LinkMode } from '../proxy/link.js';
import { replicasOf } from '../stack/replicas.js';
import type { Fault } from './fault.js';

/** One way between two processes fails; every other way works. */
const onOneLink = (kind: string, mode: (ms: number) => LinkMode, longestMs: number): Fault => ({
  kind,
  strike: async ({ stack, random }) => {
    const link = random.pick(stack.board.links);
    const ms = random.int(300, longestMs);
    link.set(mode(random.int(20, 300)));
    await sleep(ms);
    link.set({ type: 'pass' });
    return `${link.name} for ${ms} ms`;
  },
});

/** One process is alone: it reaches nobody and nobody reaches it. */
const isolated: Fault = {
  kind: 'network cut around one process',
  strike: async ({ stack, random }) => {
    const name = random.pick(stack.board.links).options.from;
    const links = [...stack.board.between(name, undefined), ...stack.board.between(undefined, name)];
    const ms = random.int(300, 4_000);
    for (const link of links) link.set({ type: 'cut' });
    await sleep(ms);
    for (const link of links) link.set({ type: 'pass' });
    return `${name} for ${ms} ms`;
  },
};

/** Longer than a gateway tries to read a change: it sends its subscribers away, each with its cursor. */
const withoutSubgraph: Fault = {
  kind: 'gateway cut off from a subgraph',
  strike: async ({ stack, random }) => {
    const name = random.pick(replicasOf('gateway'));
    const service = random.pick(['orders', 'inventory']);
    const links = stack.board.between(name, service);
    for (const link of links) link.set({ type: 'cut' });
    await sleep(random.int(4_000, 7_000));
    for (const link of links) link.set({ type: 'pass' });
    return `${name} from ${service}`;
  },
};

export const networkFaults: Fault[] = [
  onOneLink('network cut between two', () => ({ type: 'cut' }), 4_000),
  onOneLink('network hangs between two', () => ({ type: 'hang', direction: 'both' }), 6_000),
  onOneLink('answers hang between two', () => ({ type: 'hang', direction: 'down' }), 6_000),
  onOneLink('network slow between two', (ms) => ({ type: 'delay', ms }), 5_000),
  isolated,
  withoutSubgraph,
];
