import type { EventEnvelope, EventSource } from '@tradegraph/events';
import type { DataSource, EntityManager } from 'typeorm';
import { aggregateKey, bury, parkedAggregates } from './dead-letters.js';
import { hasHandler, takeEffect } from './event-handlers.js';
import type { EventWork } from './event-handlers.js';
import type { FetchEvents } from './fetch-page.js';
import { guardedTransaction } from './guarded-transaction.js';
import type { Queryable } from './outbox.js';

/** One consumer's place in one source's log, in the consumer's own database. */
export interface Inbox extends EventWork {
  dataSource: DataSource;
  consumer: string;
  source: EventSource;
}

/** The sequence up to which every event has taken effect, or null before the consumer's first start. */
export async function readOffset(db: Queryable, inbox: Inbox, lock = ''): Promise<number | null> {
  const [row] = (await db.query(
    `SELECT sequence FROM inbox_offset WHERE consumer = ? AND source = ? ${lock}`,
    [inbox.consumer, inbox.source],
  )) as { sequence: string }[];
  return row ? Number(row.sequence) : null;
}

/** Where the consumer goes on; at its first start, before the oldest event that the source still keeps. */
export async function findStart(inbox: Inbox, fetchEvents: FetchEvents): Promise<number> {
  const known = await readOffset(inbox.dataSource, inbox);
  if (known !== null) return known;
  const { oldestSequence, latestSequence } = await fetchEvents(0, 1);
  const start = (oldestSequence ?? latestSequence + 1) - 1;
  await inbox.dataSource.query(
    'INSERT IGNORE INTO inbox_offset (consumer, source, sequence) VALUES (?, ?, ?)',
    [inbox.consumer, inbox.source, start],
  );
  return (await readOffset(inbox.dataSource, inbox)) ?? start; // a replica may have been first
}

/**
 * Applies contiguous events: their effects and the new offset are one transaction. Events that another replica
 * was quicker with are passed over. Returns the offset afterwards.
 */
export function applyEvents(inbox: Inbox, events: readonly EventEnvelope[]): Promise<number> {
  return withOffset(inbox, events, async (tx, todo) => {
    const wanted = todo.filter((event) => hasHandler(inbox, event));
    if (wanted.length === 0) return;
    const parked = await parkedAggregates(tx, inbox, wanted);
    const waits = (event: EventEnvelope) => parked.has(aggregateKey(event));
    for (const event of wanted.filter(waits)) await bury(tx, inbox, event, 'PARKED');
    await takeEffect(
      inbox,
      tx,
      wanted.filter((event) => !waits(event)),
    );
  });
}

/** Moves the offset over an event that can't be applied, and keeps the event for an operator. */
export function buryEvent(
  inbox: Inbox,
  event: EventEnvelope,
  failure: { error: unknown; attempts: number },
): Promise<number> {
  return withOffset(inbox, [event], (tx) => bury(tx, inbox, event, 'DEAD', failure));
}

async function withOffset(
  inbox: Inbox,
  events: readonly EventEnvelope[],
  effect: (tx: EntityManager, todo: EventEnvelope[]) => Promise<void>,
): Promise<number> {
  return guardedTransaction(inbox.dataSource, async (tx) => {
    const offset = await lockOffset(tx, inbox);
    const todo = events.filter(({ sequence }) => sequence > offset);
    if (todo[0]?.sequence !== offset + 1) return offset;
    // When a handler swallows a deadlock, the effects before it are gone. Then so is this savepoint, and
    // releasing it fails before the offset says that they happened.
    await tx.query('SAVEPOINT effects');
    await effect(tx, todo);
    await tx.query('RELEASE SAVEPOINT effects');
    const reached = offset + todo.length;
    await tx.query('UPDATE inbox_offset SET sequence = ? WHERE consumer = ? AND source = ?', [
      reached,
      inbox.consumer,
      inbox.source,
    ]);
    return reached;
  });
}

/** Whoever holds this row is the consumer; its other replicas wait, and then find the work done. */
export async function lockOffset(tx: EntityManager, inbox: Inbox): Promise<number> {
  const offset = await readOffset(tx, inbox, 'FOR UPDATE');
  if (offset === null) throw new Error(`The offset of ${inbox.consumer} in ${inbox.source} is gone`);
  return offset;
}
