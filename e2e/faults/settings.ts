import type { Mutation } from '../../scripts/build/mutations.js';

/**
 * Numbers that are smaller here than in production, so that a short run reaches what happens there after hours: a
 * stream that was lost begins again with a few events, and whoever is further behind has to read the outbox;
 * subscribers of a subgraph that is away are sent away after seconds.
 */
export const settings: readonly Mutation[] = [
  {
    file: 'packages/event-log/src/event-log.ts',
    search: 'restartTail: 1_000,',
    replace: 'restartTail: 20,',
  },
  {
    file: 'gateway/src/live/live-hub.ts',
    search: 'const GIVE_UP_AFTER_MS = 30_000;',
    replace: 'const GIVE_UP_AFTER_MS = 2_000;',
  },
];
