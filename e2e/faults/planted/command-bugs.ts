import type { PlantedBug } from './planted-bug.js';

const LEVELS = 'subgraphs/inventory/src/repositories/stock-level-repository.ts';
const BOOKS = 'subgraphs/inventory/src/migrations/1700000000300-inventory.ts';
const RUN = 'packages/subgraph-kit/src/run-command.ts';
const KEYS = 'packages/subgraph-kit/src/idempotency.ts';

/** Bugs of commands. Where the database itself would refuse them, its constraint is taken away too. */
export const commandBugs: PlantedBug[] = [
  {
    name: 'read-then-write-stock',
    what: 'stock is read without a lock and written without a condition',
    mutations: [
      { file: LEVELS, search: 'ORDER BY id FOR UPDATE`', replace: 'ORDER BY id`' },
      { file: LEVELS, search: ' AND stock_level.version = delta.from_version', replace: '' },
      { file: BOOKS, search: 'UNIQUE KEY stock_ledger_version', replace: 'KEY stock_ledger_version' },
    ],
    kinds: ['network slow between two'],
    shows: ['stock audit: ledger-adds-up', 'stock audit: ledger-is-a-chain'],
  },
  {
    name: 'reservation-resolved-twice',
    what: 'a reservation that is resolved is resolved again',
    mutations: [
      {
        file: 'subgraphs/inventory/src/commands/resolve-reservation.ts',
        search: 'if (reservation.status === outcome) return { reservationId };',
        replace: '',
      },
      {
        file: 'subgraphs/inventory/src/commands/resolve-reservation.ts',
        search: '!reservationTransitions.allows(reservation.status, outcome)',
        replace: 'false',
      },
      {
        file: 'subgraphs/inventory/src/repositories/reservation-repository.ts',
        search: "WHERE id IN (?) AND status = 'ACTIVE'`",
        replace: 'WHERE id IN (?)`',
      },
    ],
    kinds: ['network slow between two'],
    shows: ['stock audit: reservations-are-resolved-once', 'a reservation is resolved once'],
  },
  {
    name: 'no-idempotency-claim',
    what: 'a command that comes again is done again',
    mutations: [
      { file: KEYS, search: '  if (stored) return stored;\n', replace: '  void stored;\n' },
      {
        file: KEYS,
        search: "'INSERT INTO idempotency_key (",
        replace: "'INSERT IGNORE INTO idempotency_key (",
      },
    ],
    kinds: ['command committed, answer lost', 'process killed after a command’s COMMIT'],
    shows: ['a command takes effect once', 'a receipt that nobody asked for'],
  },
  {
    name: 'answer-before-commit',
    what: 'a command is acknowledged when its work is done, before it is committed',
    mutations: [
      {
        file: RUN,
        search: `    return await transact(dataSource, async (tx) => {
      claimed = false;`,
        replace: `    return await new Promise<StoredOutcome>((resolve, reject) => void transact(dataSource, async (tx) => {
      claimed = false;`,
      },
      {
        file: RUN,
        search: `      const outcome = { result: await work(tx), userErrors: [] };
      await storeOutcome(tx, scope, outcome);
      return outcome;
    });`,
        replace: `      const outcome = { result: await work(tx), userErrors: [] };
      await storeOutcome(tx, scope, outcome);
      resolve(outcome);
      return outcome;
    }).then(resolve, reject));`,
      },
    ],
    kinds: ['command cut off before COMMIT', 'process killed before a command’s COMMIT'],
    shows: ['an answer is kept under its key', 'a command takes effect once'],
  },
  {
    name: 'order-saved-without-version',
    what: 'of two decisions on one order both are written',
    mutations: [
      {
        file: 'subgraphs/orders/src/repositories/order-repository.ts',
        search: '{ id: order.id, version: order.version },',
        replace: '{ id: order.id },',
      },
    ],
    kinds: ['network slow between two'],
    shows: ['an aggregate’s events stand in its order', 'an order is what its events say'],
  },
];
