import type { EventSource } from '@tradegraph/events';
import type { DataSource } from 'typeorm';
import { guardedTransaction } from './guarded-transaction.js';
import { readExtent } from './outbox.js';
import type { RedisLink } from './redis-link.js';
import { streamKey } from './stream.js';

const DELETE_ROWS = 1_000;
const DELETES_PER_RUN = 100;

/** Trims the stream by age alone: a consumer that is behind finds the rest in the outbox. */
export async function trimStream(
  dataSource: DataSource,
  redis: RedisLink,
  source: EventSource,
  maxAgeMs: number,
): Promise<void> {
  const first = await firstYoungerThan(dataSource, maxAgeMs);
  await redis.run((client) => client.xTrim(streamKey(source), 'MINID', first));
}

/** Deletes events older than the retention, always the lowest sequences, in small transactions. */
export async function pruneOutbox(dataSource: DataSource, maxAgeMs: number): Promise<void> {
  const first = await firstYoungerThan(dataSource, maxAgeMs);
  for (let i = 0; i < DELETES_PER_RUN; i++) {
    const deleted = await guardedTransaction(dataSource, async (tx) => {
      const result = await tx.query<{ affectedRows: number }>(
        'DELETE FROM outbox WHERE sequence > 0 AND sequence < ? ORDER BY sequence LIMIT ?',
        [first, DELETE_ROWS],
      );
      return result.affectedRows;
    });
    if (deleted < DELETE_ROWS) return;
  }
}

/** What is older is a prefix by sequence, though clocks of replicas differ: a hole may never come to be. */
async function firstYoungerThan(dataSource: DataSource, ageMs: number): Promise<number> {
  const { latest } = await readExtent(dataSource); // first, or events sequenced meanwhile would count as old
  const since = new Date(Date.now() - ageMs).toISOString().replace('T', ' ').replace('Z', '');
  const [row] = await dataSource.query<{ sequence: string }[]>(
    'SELECT sequence FROM outbox WHERE occurred_at >= ? AND sequence > 0 ORDER BY occurred_at, id LIMIT 1',
    [since],
  );
  return row ? Math.min(Number(row.sequence), latest + 1) : latest + 1;
}
