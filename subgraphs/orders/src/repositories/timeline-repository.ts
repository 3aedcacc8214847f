import { insertRows } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';

/** One step of an order, wherever it was taken. */
export interface TimelineRow {
  orderId: string;
  occurredAt: Date;
  eventId: string;
  eventType: string;
  source: string;
  actor: string;
  causationId: string | null;
  correlationId: string;
  status: string | null;
  subjectId: string;
  detail: string | null;
}

const COLUMNS =
  'order_id occurred_at event_id event_type source actor causation_id correlation_id status subject_id detail'.split(
    ' ',
  );
const DETAIL_LENGTH = 500;

/** Keeps steps; one that is kept already stays as it is. */
export async function keepTimeline(tx: EntityManager, rows: readonly TimelineRow[]): Promise<void> {
  const values = rows.map((row) => [
    ...[row.orderId, row.occurredAt, row.eventId, row.eventType, row.source, row.actor, row.causationId],
    ...[row.correlationId, row.status, row.subjectId, row.detail?.slice(0, DETAIL_LENGTH) ?? null],
  ]);
  await insertRows(tx, 'order_timeline', COLUMNS, values, {
    suffix: 'ON DUPLICATE KEY UPDATE order_id = VALUES(order_id)',
  });
}
