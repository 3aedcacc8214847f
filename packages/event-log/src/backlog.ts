import type { DataSource } from 'typeorm';
import { readExtent } from './outbox.js';

export interface Backlog {
  events: number;
  /** Age of the oldest of them. */
  seconds: number;
}

/** What is committed but not in the stream, whose last sequence is `published` (null when that is not known). */
export async function measureBacklog(dataSource: DataSource, published: number | null): Promise<Backlog> {
  const extent = await readExtent(dataSource);
  const last = published ?? (extent.oldest ?? extent.latest + 1) - 1;
  const [row] = await dataSource.query<{ waiting: string; age: string }[]>(
    `SELECT (SELECT COUNT(*) FROM outbox WHERE sequence = 0) AS waiting,
       TIMESTAMPDIFF(MICROSECOND, LEAST(
         COALESCE((SELECT MIN(occurred_at) FROM outbox WHERE sequence = 0), UTC_TIMESTAMP(3)),
         COALESCE((SELECT occurred_at FROM outbox WHERE sequence > ? ORDER BY sequence LIMIT 1), UTC_TIMESTAMP(3))
       ), UTC_TIMESTAMP(3)) AS age`,
    [last],
  );
  const events = Number(row?.waiting ?? 0) + Math.max(0, extent.latest - last);
  return { events, seconds: Math.max(0, Number(row?.age ?? 0) / 1_000_000) };
}
