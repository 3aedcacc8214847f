import type { Pool } from 'mysql2/promise';
import { rowsOf } from './rows.js';
import type { Violations } from './violation.js';

/** Each order is what its events say: as many changes, and the last one's status. */
export async function checkOrders(database: Pool, found: Violations): Promise<void> {
  const rows = await rowsOf<{
    id: string;
    version: number;
    status: string;
    events: number;
    last: string | null;
  }>(
    database,
    `SELECT ord.id, ord.version, ord.status, log.events,
       (SELECT JSON_UNQUOTE(JSON_EXTRACT(data, '$.status')) FROM {orders}.outbox WHERE sequence = log.last_sequence) AS last
     FROM {orders}.sales_order ord LEFT JOIN (
       SELECT aggregate_id, COUNT(*) AS events, MAX(sequence) AS last_sequence FROM {orders}.outbox
       WHERE aggregate_type = 'Order' GROUP BY aggregate_id
     ) log ON log.aggregate_id = ord.id
     WHERE COALESCE(log.events, 0) <> ord.version OR NOT EXISTS (
       SELECT 1 FROM {orders}.outbox last
       WHERE last.sequence = log.last_sequence AND JSON_UNQUOTE(JSON_EXTRACT(last.data, '$.status')) = ord.status)`,
  );
  for (const { id, version, status, events, last } of rows) {
    found.add(
      'an order is what its events say',
      `${id}: version ${version}, ${events} events; ${status}, last event ${last}`,
    );
  }
}
