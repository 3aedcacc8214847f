import type { DataSource, QueryRunner } from 'typeorm';
import { guardedStatements, type Outcome } from './guarded-transaction.js';
import { SELECT_UNSEQUENCED, sequenced, type SequencedEvent, type UnsequencedRow } from './outbox.js';

export interface SequencerRound {
  dataSource: DataSource;
  /** Events of one transaction. */
  limit: number;
  /** Somebody here has just committed events: the first look, which a poll pays for an idle log, is left out. */
  nudged?: boolean;
  /** Called as soon as the numbers are durable, a little before the promise resolves. */
  committed?: (events: SequencedEvent[]) => void;
}

const nobody = (): void => undefined;

/**
 * Gives committed events their gapless sequence, at most `limit` of them; returns how many it numbered.
 * Any number of replicas may call it at any time: the counter's row lock lets one of them through at a time.
 */
export async function sequenceEvents(round: SequencerRound): Promise<number> {
  const { dataSource, limit, nudged, committed = nobody } = round;
  if (!nudged && !(await isAnyWaiting(dataSource))) return 0;
  const events = await guardedStatements(
    dataSource,
    (runner, guard) => numberEvents(runner, guard, limit),
    committed,
  );
  return events.length;
}

async function isAnyWaiting(dataSource: DataSource): Promise<boolean> {
  const waiting = await dataSource.query<unknown[]>('SELECT 1 FROM outbox WHERE sequence = 0 LIMIT 1');
  return waiting.length > 0;
}

/**
 * One round trip; the numbers go with the COMMIT. The waiting rows are read in a statement of their own, after the
 * lock: as part of the UPDATE the read would take locks, and wait for every transaction that has just appended. Whole
 * events, because they go on to the stream from here.
 */
async function numberEvents(
  runner: QueryRunner,
  guard: string,
  limit: number,
): Promise<Outcome<SequencedEvent[]>> {
  const [, , [counter], rows] = (await runner.query(
    `${guard}; SELECT sequence FROM outbox_counter WHERE id = 1 FOR UPDATE; ${SELECT_UNSEQUENCED}`,
    [limit],
  )) as [unknown, unknown, { sequence: string }[], UnsequencedRow[]];
  if (!counter)
    throw new Error('outbox_counter has lost its row: restore it with the highest sequence ever given');
  if (rows.length === 0) return { result: [] };
  const last = Number(counter.sequence);
  const ids = rows.map(({ id }) => Number(id));
  const { sql, values } = sequenceOfId(ids, last);
  // FORCE INDEX: a scan of the table, cheaper for the optimizer while it is small, would lock other rows.
  const numbers = `UPDATE outbox FORCE INDEX (PRIMARY) SET sequence = ${sql} WHERE id IN (?);
    UPDATE outbox_counter SET sequence = sequence + ? WHERE id = 1`;
  return {
    result: rows.map((row, index) => sequenced(last + index + 1, row)),
    last: { sql: numbers, values: [...values, ids, ids.length] },
  };
}

/**
 * The sequence as an expression of the id. Events that were appended together have ids without a gap, so within such
 * a run the distance is the same: a few comparisons for each row instead of one for each event of the batch.
 */
function sequenceOfId(ids: readonly number[], last: number): { sql: string; values: number[] } {
  const runs: { end: number; distance: number }[] = [];
  ids.forEach((id, index) => {
    const distance = last + index + 1 - id;
    const run = runs.at(-1);
    if (run?.distance === distance) run.end = id;
    else runs.push({ end: id, distance });
  });
  return {
    sql: `id + CASE ${runs.map(() => 'WHEN id <= ? THEN ?').join(' ')} END`,
    values: runs.flatMap(({ end, distance }) => [end, distance]),
  };
}
