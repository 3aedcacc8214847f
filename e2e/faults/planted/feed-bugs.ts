import type { PlantedBug } from './planted-bug.js';

const HUB = 'gateway/src/live/live-hub.ts';
const AWAY = ['kill -9 of gateway', 'gateway rolling restart', 'network cut around one process'];

/** Bugs between the stream and subscribers. */
export const feedBugs: PlantedBug[] = [
  {
    name: 'no-dedup-in-feed',
    what: 'the feed hands on whatever it reads, known or not',
    mutations: [
      {
        file: 'packages/event-log/src/stream.ts',
        search: 'if (event?.sequence !== after + events.length + 1) break;',
        replace: 'if (!event) break;',
      },
      {
        file: 'packages/event-log/src/source-tail.ts',
        search: 'if (event.sequence !== (this.position ?? 0) + 1) continue;',
        replace: '',
      },
      {
        file: 'packages/event-log/src/feed-subscription.ts',
        search:
          'if (this.closed || event.sequence <= this.last) return;\n    if (event.sequence !== this.last + 1) {',
        replace: 'if (this.closed) return;\n    if (event.sequence > Infinity) {',
      },
      {
        file: 'gateway/src/live/subscriber.ts',
        search: 'this.closed ? null : batch.after(this.sequence);',
        replace: 'this.closed ? null : batch;',
      },
    ],
    kinds: ['every event three times, shuffled'],
    shows: ['no change comes twice, out of turn or unmarked'],
  },
  {
    name: 'after-is-inclusive',
    what: 'a subscription begins with the change of its cursor instead of after it',
    mutations: [
      {
        file: HUB,
        search: 'if (source === field.source) return sequence;',
        replace: 'if (source === field.source) return Math.max(0, sequence - 1);',
      },
    ],
    kinds: AWAY,
    shows: ['no change comes twice, out of turn or unmarked'],
  },
  {
    name: 'hub-forgets-the-cursor',
    what: 'who comes back goes on from now',
    mutations: [{ file: HUB, search: 'after ?? tail.position ?? now', replace: 'tail.position ?? now' }],
    kinds: AWAY,
    shows: ['a subscriber sees every change'],
  },
  {
    name: 'feed-skips-gaps',
    what: 'where the stream has a gap the feed goes on behind it',
    mutations: [
      {
        file: 'packages/event-log/src/feed-streams.ts',
        search: 'tail.fillGap();',
        replace: 'tail.position = sequenceOf(newest.id);',
      },
      {
        file: 'packages/event-log/src/feed-subscription.ts',
        search: 'if (event.sequence !== this.last + 1) {',
        replace: 'if (event.sequence < this.last + 1) {',
      },
    ],
    kinds: ['every event three times, shuffled', 'Redis hung'],
    shows: ['a subscriber sees every change'],
  },
  {
    name: 'error-cursor-too-new',
    what: 'who is sent away is told a cursor beyond what was delivered',
    mutations: [
      {
        file: 'gateway/src/live/lane.ts',
        search: 'Math.max(subscriber.sequence, safe)',
        replace: 'this.position',
      },
    ],
    kinds: ['gateway cut off from a subgraph'],
    shows: ['a subscriber sees every change'],
  },
];
