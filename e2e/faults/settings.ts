import type { Mutation } from '../../scripts/build/mutations.js';

/**
 * Numbers that are smaller here than in production, so that a short run reaches what happens there after hours: a
 * stream that was lost begins again with a few events, and whoever is further behind has to read the outbox.
 */
export const settings: readonly Mutation[] = [
  {
    file: 'packages/event-log/src/event-log.ts',
    search: 'restartTail: 1_000,',
    replace: 'restartTail: 20,',
  },
];
