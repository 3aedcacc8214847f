import { parseEnvelope } from '@tradegraph/events';
import type { EventEnvelope } from '@tradegraph/events';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/** A part of one source's log in order. */
export interface EventPage {
  /** Contiguous, starting right after the asked sequence unless that is older than the retention. */
  events: EventEnvelope[];
  /** The oldest sequence that is still kept; null when none is. */
  oldestSequence: number | null;
  /** The newest sequence given so far, whether or not it is in `events`. */
  latestSequence: number;
}

export type Queryable = DataSource | EntityManager | QueryRunner;

/** A sequenced event as the JSON text of its envelope, as the stream carries it. */
export interface SequencedEvent {
  sequence: number;
  json: string;
}

interface OutboxRow extends Record<string, unknown> {
  data: string;
}

const MAX_PAGE = 1_000;
const COLUMNS = `source, event_id AS eventId, event_type AS eventType,
  DATE_FORMAT(occurred_at, '%Y-%m-%dT%H:%i:%s.%fZ') AS occurredAt,
  aggregate_type AS aggregateType, aggregate_id AS aggregateId, aggregate_version AS aggregateVersion,
  schema_version AS schemaVersion, correlation_id AS correlationId, causation_id AS causationId, actor,
  traceparent, data`;

/** The events after `after` in order, at most `first` (1 to 1,000). Compare `oldestSequence` for expiry. */
export async function readEvents(dataSource: DataSource, after: number, first: number): Promise<EventPage> {
  const events = (await loadSequenced(dataSource, after, Math.min(Math.max(first, 1), MAX_PAGE))).map(
    ({ json }) => parseEnvelope(JSON.parse(json)),
  );
  // Read last, so that it covers the events; and never newer than they are, though pruning may be under way.
  const extent = await readExtent(dataSource);
  const head = events[0]?.sequence;
  const oldestSequence = head === undefined ? extent.oldest : Math.min(head, extent.oldest ?? head);
  return { events, oldestSequence, latestSequence: extent.latest };
}

/** Sequenced rows after `after`. Sequences are given in commit order, so what is visible has no hole. */
export async function loadSequenced(db: Queryable, after: number, limit: number): Promise<SequencedEvent[]> {
  const rows = (await db.query(
    `SELECT sequence, ${COLUMNS} FROM outbox WHERE sequence > ? ORDER BY sequence LIMIT ?`,
    [after, limit],
  )) as (OutboxRow & { sequence: string })[];
  return rows.map(({ sequence, ...row }) => sequenced(Number(sequence), row));
}

/** A committed event that has no sequence yet. */
export type UnsequencedRow = OutboxRow & { id: string };

/** The oldest committed rows without a sequence; takes their number. A plain read: it waits for nobody. */
export const SELECT_UNSEQUENCED = `SELECT id, ${COLUMNS} FROM outbox WHERE sequence = 0 ORDER BY id LIMIT ?`;

/** How far the log reaches: its newest sequence (0 before the first) and the oldest that is kept. */
export async function readExtent(db: Queryable): Promise<{ latest: number; oldest: number | null }> {
  const [row] = (await db.query(
    'SELECT sequence AS latest, (SELECT MIN(sequence) FROM outbox WHERE sequence > 0) AS oldest FROM outbox_counter WHERE id = 1',
  )) as { latest: string; oldest: string | null }[];
  if (!row)
    throw new Error('outbox_counter has lost its row: restore it with the highest sequence ever given');
  return { latest: Number(row.latest), oldest: row.oldest === null ? null : Number(row.oldest) };
}

/** The event as the stream carries it. `data` is spliced in as it is: checked when it was written, perhaps large. */
export function sequenced(
  sequence: number,
  { id: _id, data, occurredAt, traceparent, ...row }: OutboxRow,
): SequencedEvent {
  const head = {
    sequence,
    ...row,
    aggregateVersion: Number(row['aggregateVersion']),
    schemaVersion: Number(row['schemaVersion']),
    timestamp: Date.parse(occurredAt as string),
    ...(typeof traceparent === 'string' ? { traceparent } : {}),
  };
  return { sequence, json: `${JSON.stringify(head).slice(0, -1)},"data":${data}}` };
}
