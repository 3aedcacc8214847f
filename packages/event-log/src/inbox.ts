import type { EventEnvelope, EventSource } from '@tradegraph/events';
import type { DataSource, EntityManager } from 'typeorm';
import { aggregateKey, bury, parkedAggregates } from './dead-letters.js';
import { hasHandler, takeEffect } from './event-handlers.js';
import type { EventWork } from './event-handlers.js';
import { guardedTransaction } from './guarded-transaction.js';
import { isInLane, placeOf } from './lanes.js';
import type { Lane } from './lanes.js';
import type { Queryable } from './outbox.js';
import { traceEvents } from './trace-events.js';

/** One lane of a consumer: its place in one source's log, in the consumer's own database. */
export interface Inbox extends EventWork {
  dataSource: DataSource;
  consumer: string;
  source: EventSource;
  lane: Lane;
}

/** The sequence up to which every event of the lane has taken effect; null when there is no such lane. */
export async function readOffset(db: Queryable, inbox: Inbox, lock = ''): Promise<number | null> {
  const [row] = (await db.query(
    `SELECT sequence FROM inbox_offset WHERE consumer = ? AND source = ? ${lock}`,
    [placeOf(inbox.consumer, inbox.lane), inbox.source],
  )) as { sequence: string }[];
  return row ? Number(row.sequence) : null;
}

/**
 * Applies contiguous events: their effects and the new offset are one transaction. Events that another replica
 * was quicker with are passed over. Returns the offset afterwards.
 */
export function applyEvents(inbox: Inbox, events: readonly EventEnvelope[]): Promise<number> {
  return withOffset(inbox, events, async (tx, todo) => {
    const wanted = todo.filter((event) => hasHandler(inbox, event) && isInLane(inbox.lane, event));
    if (wanted.length === 0) return;
    const parked = await parkedAggregates(tx, inbox, wanted);
    const waits = (event: EventEnvelope) => parked.has(aggregateKey(event));
    for (const event of wanted.filter(waits)) await bury(tx, inbox, event, 'PARKED');
    const ready = wanted.filter((event) => !waits(event));
    await traceEvents(inbox.consumer, ready, () => takeEffect(inbox, tx, ready));
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
      placeOf(inbox.consumer, inbox.lane),
      inbox.source,
    ]);
    return reached;
  });
}

/** Whoever holds this row is the lane's consumer; its other replicas wait, and then find the work done. */
export async function lockOffset(tx: EntityManager, inbox: Inbox): Promise<number> {
  const offset = await readOffset(tx, inbox, 'FOR UPDATE');
  if (offset === null) throw new Error(`The offset of ${inbox.consumer} in ${inbox.source} is gone`);
  return offset;
}
