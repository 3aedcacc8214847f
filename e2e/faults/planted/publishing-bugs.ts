import type { PlantedBug } from './planted-bug.js';

const APPEND = 'packages/event-log/src/append-events.ts';
const SEQUENCER = 'packages/event-log/src/sequencer.ts';

/** Bugs between a command and the stream. */
export const publishingBugs: PlantedBug[] = [
  {
    name: 'event-outside-transaction',
    what: 'events are appended on a connection of their own, whatever becomes of the command',
    mutations: [
      {
        file: APPEND,
        search: "await insertRows(tx, 'outbox'",
        replace: "await insertRows(tx.dataSource.manager, 'outbox'",
      },
    ],
    kinds: ['command cut off before COMMIT', 'process killed before a command’s COMMIT'],
    shows: [
      'a command takes effect once',
      'a refused command leaves nothing',
      'an aggregate’s events stand in its order',
    ],
  },
  {
    name: 'publish-before-commit',
    what: 'the publisher is given numbers that the sequencer has not committed',
    mutations: [
      {
        // Late enough for commands to commit meanwhile, so that the next try numbers them otherwise.
        file: 'packages/event-log/src/guarded-transaction.ts',
        search: "await runner.query(last ? `${last.sql}; COMMIT` : 'COMMIT', last?.values);",
        replace: `committed(result);
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await runner.query(last ? \`\${last.sql}; COMMIT\` : 'COMMIT', last?.values);`,
      },
    ],
    kinds: ['sequencer cut off before COMMIT', 'command cut off before COMMIT'],
    shows: [
      'the stream is the end of the outbox',
      'a subscriber sees what was committed',
      'a subscriber sees every change',
    ],
  },
  {
    name: 'sequencer-reads-uncommitted',
    what: 'the sequencer counts events whose commands may still be rolled back',
    mutations: [
      {
        file: 'packages/event-log/src/guarded-transaction.ts',
        search: 'SET TRANSACTION ISOLATION LEVEL READ COMMITTED',
        replace: 'SET TRANSACTION ISOLATION LEVEL READ UNCOMMITTED',
      },
    ],
    kinds: ['commands late before COMMIT, then cut off'],
    shows: ['outbox sequences are gapless', 'the counter is the highest sequence'],
  },
  {
    name: 'sequencer-without-row-lock',
    what: 'replicas number events at the same time, without electing one',
    mutations: [{ file: SEQUENCER, search: 'WHERE id = 1 FOR UPDATE', replace: 'WHERE id = 1' }],
    kinds: ['network slow between two'],
    shows: ['outbox sequences are gapless', 'the counter is the highest sequence'],
  },
  {
    name: 'id-greater-than-last',
    what: 'the sequencer goes on after the last id, and passes over what commits late',
    mutations: [
      {
        file: 'packages/event-log/src/outbox.ts',
        search: 'WHERE sequence = 0 ORDER BY id LIMIT ?',
        replace: `WHERE sequence = 0 AND id > COALESCE((SELECT id FROM outbox
          WHERE sequence > 0 ORDER BY sequence DESC LIMIT 1), 0) ORDER BY id LIMIT ?`,
      },
    ],
    kinds: ['commands late before COMMIT'],
    shows: ['outbox sequences are gapless'],
  },
];
