import { parseEnvelope } from '@tradegraph/events';
import type { EventEnvelope, EventSource } from '@tradegraph/events';
import type { EntityManager } from 'typeorm';
import type { Inbox } from './inbox.js';
import type { Queryable } from './outbox.js';

export interface DeadLetter {
  id: number;
  consumer: string;
  source: EventSource;
  /** DEAD failed by itself; PARKED waits behind a dead one of the same aggregate. */
  state: 'DEAD' | 'PARKED';
  attempts: number;
  error: string | null;
  failedAt: Date;
  event: EventEnvelope;
}

type Owner = Pick<Inbox, 'consumer' | 'source'>;

const ERROR_LENGTH = 4_000;

export const aggregateKey = ({ aggregateType, aggregateId }: Aggregate): string =>
  `${aggregateType} ${aggregateId}`;

/** Those of the events' aggregates that have a dead letter, so that nothing of theirs may overtake it. */
export async function parkedAggregates(
  tx: EntityManager,
  { consumer, source }: Owner,
  events: readonly EventEnvelope[],
): Promise<Set<string>> {
  const rows = await tx.query<Aggregate[]>(
    `SELECT DISTINCT aggregate_type AS aggregateType, aggregate_id AS aggregateId FROM dead_letter
     WHERE consumer = ? AND source = ? AND aggregate_id IN (?)`,
    [consumer, source, [...new Set(events.map(({ aggregateId }) => aggregateId))]],
  );
  return new Set(rows.map(aggregateKey));
}

/** Keeps an event that did not take effect. */
export async function bury(
  tx: EntityManager,
  { consumer, source }: Owner,
  event: EventEnvelope,
  state: DeadLetter['state'],
  failure?: { error: unknown; attempts: number },
): Promise<void> {
  await tx.query(
    `INSERT INTO dead_letter
     (consumer, source, sequence, event_type, aggregate_type, aggregate_id, state, attempts, error, event, failed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(3))`,
    [
      ...[consumer, source, event.sequence, event.eventType, event.aggregateType, event.aggregateId],
      ...[state, failure?.attempts ?? 0, failure ? errorText(failure.error) : null, JSON.stringify(event)],
    ],
  );
}

/** Dead and parked events in the order of their ids, at most `first`, from any consumer of this database. */
export async function listDeadLetters(db: Queryable, after = 0, first = 100): Promise<DeadLetter[]> {
  const rows = (await db.query(`SELECT ${COLUMNS} FROM dead_letter WHERE id > ? ORDER BY id LIMIT ?`, [
    after,
    first,
  ])) as Row[];
  return rows.map(toDeadLetter);
}

/** Null when there is no such letter, e.g. because it has been replayed. */
export async function findDeadLetter(db: Queryable, id: number): Promise<DeadLetter | null> {
  const [row] = (await db.query(`SELECT ${COLUMNS} FROM dead_letter WHERE id = ?`, [id])) as Row[];
  return row ? toDeadLetter(row) : null;
}

export type Aggregate = Pick<EventEnvelope, 'aggregateType' | 'aggregateId'>;

/** Whose event a letter holds, or null when this consumer has no such letter. */
export async function aggregateOf(db: Queryable, owner: Owner, id: number): Promise<Aggregate | null> {
  const [row] = (await db.query(
    `SELECT aggregate_type AS aggregateType, aggregate_id AS aggregateId FROM dead_letter
     WHERE id = ? AND consumer = ? AND source = ?`,
    [id, owner.consumer, owner.source],
  )) as Aggregate[];
  return row ?? null;
}

export async function firstOfAggregate(
  tx: EntityManager,
  owner: Owner,
  aggregate: Aggregate,
): Promise<DeadLetter | null> {
  const [row] = await tx.query<Row[]>(
    `SELECT ${COLUMNS} FROM dead_letter
     WHERE consumer = ? AND source = ? AND aggregate_type = ? AND aggregate_id = ? ORDER BY sequence LIMIT 1`,
    [owner.consumer, owner.source, aggregate.aggregateType, aggregate.aggregateId],
  );
  return row ? toDeadLetter(row) : null;
}

export async function countDeadLetters(
  db: Queryable,
  owner: Owner,
): Promise<Record<DeadLetter['state'], number>> {
  const rows = (await db.query(
    'SELECT state, COUNT(*) AS count FROM dead_letter WHERE consumer = ? AND source = ? GROUP BY state',
    [owner.consumer, owner.source],
  )) as { state: DeadLetter['state']; count: string }[];
  const counts = { DEAD: 0, PARKED: 0 };
  for (const { state, count } of rows) counts[state] = Number(count);
  return counts;
}

export async function removeDeadLetter(tx: EntityManager, id: number): Promise<void> {
  await tx.query('DELETE FROM dead_letter WHERE id = ?', [id]);
}

/** A replayed letter failed again: it is what the rest of its aggregate waits for now. */
export async function markDead(db: Queryable, id: number, error: unknown): Promise<void> {
  await db.query(
    `UPDATE dead_letter SET state = 'DEAD', attempts = attempts + 1, error = ?, failed_at = UTC_TIMESTAMP(3) WHERE id = ?`,
    [errorText(error), id],
  );
}

const COLUMNS = `id, consumer, source, state, attempts, error, event,
  DATE_FORMAT(failed_at, '%Y-%m-%dT%H:%i:%s.%fZ') AS failedAt`;

interface Row extends Omit<DeadLetter, 'id' | 'event' | 'failedAt'> {
  id: string;
  event: string;
  failedAt: string;
}

const toDeadLetter = (row: Row): DeadLetter => ({
  ...row,
  id: Number(row.id),
  failedAt: new Date(row.failedAt),
  event: parseEnvelope(JSON.parse(row.event)),
});

function errorText(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.slice(0, ERROR_LENGTH);
}
