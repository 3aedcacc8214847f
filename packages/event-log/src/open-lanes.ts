import type { EntityManager } from 'typeorm';
import { applyAll } from './apply-all.js';
import type { ApplyOptions } from './apply-all.js';
import { fetchPage } from './fetch-page.js';
import type { FetchEvents } from './fetch-page.js';
import { guardedTransaction } from './guarded-transaction.js';
import type { Inbox } from './inbox.js';
import { laneAt, lanesOf, placeOf } from './lanes.js';

type ConsumerInbox = Omit<Inbox, 'lane'>;

interface Place {
  place: string;
  sequence: number;
}

const PAGE = 200;

/**
 * Gives a consumer its offsets, one for each lane: at its first start before the oldest event that the source still
 * keeps. When it had another number of lanes before, those are first brought to one place, each with its own events;
 * from there the new ones go on, so that nothing is lost or done twice. Replicas with the other number find their
 * offsets gone and stand still. While they still move on, the old lanes do not meet: the caller tries again.
 */
export async function openLanes(
  inbox: ConsumerInbox,
  count: number,
  fetchEvents: FetchEvents,
  policy: Omit<ApplyOptions, 'inbox' | 'onReached'>,
): Promise<void> {
  const places = await readPlaces(inbox);
  if (places.length === 0) return insertPlaces(inbox, count, await firstStart(fetchEvents));
  if (hasLanes(places, count)) return;
  const top = Math.max(...places.map(({ sequence }) => sequence));
  for (const { place, sequence } of places) {
    let reached = sequence;
    const options = {
      ...policy,
      inbox: { ...inbox, lane: laneAt(place) },
      onReached: (at: number) => (reached = at),
    };
    while (reached < top && !policy.signal.aborted) {
      const { events } = await fetchPage(fetchEvents, inbox.source, reached, Math.min(PAGE, top - reached));
      await applyAll(options, events);
    }
  }
  if (!(await changeLanes(inbox, count)))
    throw new Error(`Another replica of ${inbox.consumer} still runs with another number of lanes: stop it`);
}

async function firstStart(fetchEvents: FetchEvents): Promise<number> {
  const { oldestSequence, latestSequence } = await fetchEvents(0, 1);
  return (oldestSequence ?? latestSequence + 1) - 1;
}

const hasLanes = (places: readonly Place[], count: number): boolean =>
  places.length === count && places.every(({ place }) => laneAt(place).count === count);

/** A replica may have been first: its places stay. */
async function insertPlaces(
  inbox: ConsumerInbox,
  count: number,
  start: number,
  tx?: EntityManager,
): Promise<void> {
  const rows = lanesOf(count).map((lane) => [placeOf(inbox.consumer, lane), inbox.source, start]);
  await (tx ?? inbox.dataSource).query(
    'INSERT IGNORE INTO inbox_offset (consumer, source, sequence) VALUES ?',
    [rows],
  );
}

/** False when the lanes of before have moved apart again. */
function changeLanes(inbox: ConsumerInbox, count: number): Promise<boolean> {
  return guardedTransaction(inbox.dataSource, async (tx) => {
    const places = await readPlaces(inbox, tx, 'FOR UPDATE');
    if (hasLanes(places, count)) return true; // another replica did it
    const [first] = places;
    if (!first || places.some(({ sequence }) => sequence !== first.sequence)) return false;
    await tx.query('DELETE FROM inbox_offset WHERE source = ? AND consumer IN (?)', [
      inbox.source,
      places.map(({ place }) => place),
    ]);
    await insertPlaces(inbox, count, first.sequence, tx);
    return true;
  });
}

async function readPlaces(inbox: ConsumerInbox, tx?: EntityManager, lock = ''): Promise<Place[]> {
  const rows = await (tx ?? inbox.dataSource).query<{ place: string; sequence: string }[]>(
    `SELECT consumer AS place, sequence FROM inbox_offset
     WHERE source = ? AND SUBSTRING_INDEX(consumer, '#', 1) = ? ORDER BY consumer ${lock}`,
    [inbox.source, inbox.consumer],
  );
  return rows.map(({ place, sequence }) => ({ place, sequence: Number(sequence) }));
}
