import type { PlantedBug } from './planted-bug.js';

const INBOX = 'packages/event-log/src/inbox.ts';
const STREAM = 'packages/event-log/src/stream.ts';

/** Bugs between the stream and what it brings about. */
export const consumingBugs: PlantedBug[] = [
  {
    name: 'offset-in-own-transaction',
    what: 'a consumer moves its offset after the commit of the effects',
    mutations: [
      {
        file: INBOX,
        search: `    await tx.query('UPDATE inbox_offset SET sequence = ? WHERE consumer = ? AND source = ?', [
      reached,
      placeOf(inbox.consumer, inbox.lane),
      inbox.source,
    ]);
    return reached;
  });`,
        replace: `    return reached;
  }).then(async (reached) => {
    await inbox.dataSource.query('UPDATE inbox_offset SET sequence = ? WHERE consumer = ? AND source = ?', [
      reached,
      placeOf(inbox.consumer, inbox.lane),
      inbox.source,
    ]);
    return reached;
  });`,
      },
    ],
    kinds: ['consumer committed, answer lost', 'consumer killed after its COMMIT'],
    shows: ['an event takes effect once at its consumer'],
  },
  {
    name: 'consumer-skips-gaps',
    what: 'a consumer takes what the stream brings for all there is',
    mutations: [
      {
        file: STREAM,
        search: 'if (event?.sequence !== after + events.length + 1) break;',
        replace: 'if (!event) break;',
      },
      {
        file: INBOX,
        search: 'if (todo[0]?.sequence !== offset + 1) return offset;',
        replace: 'if (!todo[0]) return offset;',
      },
      {
        file: INBOX,
        search: 'const reached = offset + todo.length;',
        replace: 'const reached = todo.at(-1)!.sequence;',
      },
    ],
    kinds: ['every event three times, shuffled', 'sequenced, not published'],
    shows: ['an event takes effect once at its consumer'],
  },
  {
    name: 'no-dedup-in-consumer',
    what: 'a consumer applies whatever it reads, known or not',
    mutations: [
      { file: INBOX, search: 'events.filter(({ sequence }) => sequence > offset)', replace: '[...events]' },
      {
        file: INBOX,
        search: 'if (todo[0]?.sequence !== offset + 1) return offset;',
        replace: 'if (!todo[0]) return offset;',
      },
      {
        file: INBOX,
        search: 'const reached = offset + todo.length;',
        replace: 'const reached = todo.at(-1)!.sequence;',
      },
    ],
    kinds: ['consumer committed, answer lost', 'kill -9 of inventory'],
    shows: ['an event takes effect once at its consumer'],
  },
];
