import type { DataSource, EntityManager } from 'typeorm';
import { guardedTransaction } from './guarded-transaction.js';
import { loadUnsequenced, type SequencedEvent } from './outbox.js';

export interface SequencerRound {
  dataSource: DataSource;
  /** Events of one transaction. */
  limit: number;
  /** Somebody here has just committed events: the first look, which a poll pays for an idle log, is left out. */
  nudged?: boolean;
  /** Called as soon as the numbers are durable, a little before the promise resolves. */
  committed?: (events: SequencedEvent[]) => void;
}

/**
 * Gives committed events their gapless sequence, at most `limit` of them; returns how many it numbered.
 * Any number of replicas may call it at any time: the counter's row lock lets one of them through at a time.
 */
export async function sequenceEvents(round: SequencerRound): Promise<number> {
  const { dataSource, limit, nudged, committed } = round;
  if (!nudged && !(await isAnyWaiting(dataSource))) return 0;
  const events = await guardedTransaction(dataSource, (tx) => numberEvents(tx, limit), committed);
  return events.length;
}

async function isAnyWaiting(dataSource: DataSource): Promise<boolean> {
  const waiting = await dataSource.query<unknown[]>('SELECT 1 FROM outbox WHERE sequence IS NULL LIMIT 1');
  return waiting.length > 0;
}

async function numberEvents(tx: EntityManager, limit: number): Promise<SequencedEvent[]> {
  const [counter] = await tx.query<{ sequence: string }[]>(
    'SELECT sequence FROM outbox_counter WHERE id = 1 FOR UPDATE',
  );
  if (!counter)
    throw new Error('outbox_counter has lost its row: restore it with the highest sequence ever given');
  // Read in a statement of its own: as part of the UPDATE it would take locks, and wait for every transaction
  // that has just appended. Whole events, because they go on to the stream from here.
  const waiting = await loadUnsequenced(tx, limit);
  if (waiting.length === 0) return [];
  const last = Number(counter.sequence);
  const ids = waiting.map(({ id }) => id);
  // FORCE INDEX: a scan of the table, cheaper for the optimizer while it is small, would lock other rows.
  await tx.query('UPDATE outbox FORCE INDEX (PRIMARY) SET sequence = ? + FIELD(id, ?) WHERE id IN (?)', [
    last,
    ids,
    ids,
  ]);
  await tx.query('UPDATE outbox_counter SET sequence = sequence + ? WHERE id = 1', [ids.length]);
  return waiting.map(({ at }, index) => at(last + index + 1));
}
