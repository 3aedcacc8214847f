import type { Mutation } from '../../scripts/build/mutations.js';

/**
 * Numbers that are smaller here than in production, so that a short run reaches what happens there after hours: a
 * stream that was lost begins again with a few events, and whoever is further behind has to read the outbox;
 * subscribers of a subgraph that is away are sent away after seconds; a step of an order that failed is tried again
 * soon, and one whose process died is soon taken by another.
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
  ...[
    ['subgraphs/orders/src/repositories/task-repository.ts', 'CLAIM_SECONDS = 60;', 'CLAIM_SECONDS = 8;'],
    ['subgraphs/orders/src/repositories/task-repository.ts', 'DELAY_SECONDS = 60;', 'DELAY_SECONDS = 4;'],
    ['subgraphs/logistics/src/domain/label.ts', 'LONGEST_PAUSE_MS = 60_000;', 'LONGEST_PAUSE_MS = 4_000;'],
    ['subgraphs/logistics/src/domain/breaker.ts', 'PAUSE_MS = 10_000;', 'PAUSE_MS = 2_000;'],
    ['subgraphs/logistics/src/repositories/due-shipments.ts', 'LEASE_MS = 60_000;', 'LEASE_MS = 8_000;'],
    [
      'subgraphs/finance/src/repositories/voucher-due-repository.ts',
      'LONG_PAUSE_MS = 30_000;',
      'LONG_PAUSE_MS = 4_000;',
    ],
  ].map(([file, search, replace]) => ({ file: file!, search: search!, replace: replace! })),
];
