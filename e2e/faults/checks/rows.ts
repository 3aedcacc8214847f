import type { Pool } from 'mysql2/promise';
import { DB_PREFIX } from '../stack/stack.js';

/** The subgraphs whose databases and logs are looked at: all. */
export const SERVICES = ['orders', 'inventory', 'warehouse', 'catalog', 'logistics', 'finance'] as const;
export type Service = (typeof SERVICES)[number];

/** Rows of one statement, with `{orders}`, `{inventory}` and so on for the databases' names. */
export async function rowsOf<T>(database: Pool, sql: string): Promise<T[]> {
  const [rows] = await database.query(sql.replace(/\{(\w+)\}/g, (_, name: string) => `${DB_PREFIX}${name}`));
  return rows as T[];
}

/** One row of an outbox, without its data. */
export interface OutboxRow {
  id: number;
  /** 0: not given yet. */
  sequence: number;
  eventId: string;
  eventType: string;
  aggregateType: string;
  aggregateId: string;
  version: number;
  correlationId: string;
}

export const readOutbox = (database: Pool, service: Service): Promise<OutboxRow[]> =>
  rowsOf<OutboxRow>(
    database,
    `SELECT id, sequence, event_id AS eventId, event_type AS eventType, aggregate_type AS aggregateType,
       aggregate_id AS aggregateId, aggregate_version AS version, correlation_id AS correlationId
     FROM {${service}}.outbox ORDER BY sequence, id`,
  );

/** The highest sequence that a source has given. */
export async function latestSequence(database: Pool, service: Service): Promise<number> {
  const [row] = await rowsOf<{ sequence: number }>(
    database,
    `SELECT sequence FROM {${service}}.outbox_counter`,
  );
  return row?.sequence ?? 0;
}
