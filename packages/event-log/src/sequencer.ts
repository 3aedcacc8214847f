import type { DataSource, EntityManager } from 'typeorm';
import { guardedTransaction } from './guarded-transaction.js';

/**
 * Gives committed events their gapless sequence, at most `limit` of them; returns how many it numbered.
 * Any number of replicas may call it at any time: the counter's row lock lets one of them through at a time.
 * `committed` is called with the number as soon as it is durable, a little before the promise resolves.
 */
export async function sequenceEvents(
  dataSource: DataSource,
  limit: number,
  committed?: (numbered: number) => void,
): Promise<number> {
  const waiting = await dataSource.query<unknown[]>('SELECT 1 FROM outbox WHERE sequence IS NULL LIMIT 1');
  if (waiting.length === 0) return 0;
  return guardedTransaction(dataSource, (tx) => numberEvents(tx, limit), committed);
}

async function numberEvents(tx: EntityManager, limit: number): Promise<number> {
  const [counter] = await tx.query<{ sequence: string }[]>(
    'SELECT sequence FROM outbox_counter WHERE id = 1 FOR UPDATE',
  );
  if (!counter)
    throw new Error('outbox_counter has lost its row: restore it with the highest sequence ever given');
  // A plain read, in a statement of its own: it sees what is committed and waits for nobody. As part of
  // the UPDATE it would take locks, and wait for every transaction that has just appended.
  const rows = await tx.query<{ id: string }[]>(
    'SELECT id FROM outbox WHERE sequence IS NULL ORDER BY id LIMIT ?',
    [limit],
  );
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => Number(id));
  // FORCE INDEX: a scan of the table, cheaper for the optimizer while it is small, would lock other rows.
  await tx.query('UPDATE outbox FORCE INDEX (PRIMARY) SET sequence = ? + FIELD(id, ?) WHERE id IN (?)', [
    Number(counter.sequence),
    ids,
    ids,
  ]);
  await tx.query('UPDATE outbox_counter SET sequence = sequence + ? WHERE id = 1', [ids.length]);
  return ids.length;
}
