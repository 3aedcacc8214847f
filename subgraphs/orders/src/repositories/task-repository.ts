import { newId } from '@tradegraph/kernel';
import { insertRows } from '@tradegraph/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import type { TaskKind } from '../domain/order-process.js';
import type { OrderTaskEntity } from '../entities/order-task.entity.js';

export interface NewTask {
  orderId: string;
  kind: TaskKind;
  dueAt: Date;
  correlationId: string;
  causeEventId: string | null;
}

export type ClaimedTask = Pick<
  OrderTaskEntity,
  'id' | 'orderId' | 'kind' | 'attempts' | 'correlationId' | 'causeEventId'
> & { claimToken: string };

/** After that long, a process that claimed tasks is taken for dead. Every step may be taken twice. */
const CLAIM_SECONDS = 60;
const CLAIM_ROWS = 200;

const COLUMNS = 'id order_id kind due_at attempts correlation_id cause_event_id'.split(' ');

/**
 * Plans steps. One that is planned already is due at the earlier of both times, and forgets who is at work on it:
 * what led to it now may have come too late for that.
 */
export async function planTasks(tx: EntityManager, tasks: readonly NewTask[]): Promise<void> {
  const sorted = [...tasks].sort((a, b) => (a.orderId < b.orderId ? -1 : 1));
  const rows = sorted.map((task) => [
    ...[newId('tsk'), task.orderId, task.kind, task.dueAt, 0],
    ...[task.correlationId, task.causeEventId],
  ]);
  await insertRows(tx, 'order_task', COLUMNS, rows, {
    suffix: 'ON DUPLICATE KEY UPDATE due_at = LEAST(due_at, VALUES(due_at)), claim_token = NULL',
  });
}

/** Of which kinds any task is due; one look into the index for each. */
export async function dueKinds(
  dataSource: DataSource,
  kinds: readonly TaskKind[],
  now: Date,
): Promise<TaskKind[]> {
  const look = '(SELECT kind FROM order_task WHERE kind = ? AND due_at <= ? LIMIT 1)';
  const rows = await dataSource.query<{ kind: TaskKind }[]>(
    kinds.map(() => look).join(' UNION ALL '),
    kinds.flatMap((kind) => [kind, now]),
  );
  return rows.map(({ kind }) => kind);
}

/** Takes tasks of one kind that are due, the oldest first, and moves them out of sight of other processes. */
export async function claimTasks(dataSource: DataSource, kind: TaskKind, now: Date): Promise<ClaimedTask[]> {
  const claimToken = newId('clm');
  return dataSource.transaction(async (tx) => {
    const tasks = await tx.query<Omit<ClaimedTask, 'claimToken'>[]>(
      `SELECT id, order_id AS orderId, kind, attempts, correlation_id AS correlationId,
         cause_event_id AS causeEventId
       FROM order_task WHERE kind = ? AND due_at <= ? ORDER BY due_at, id LIMIT ${CLAIM_ROWS} FOR UPDATE SKIP LOCKED`,
      [kind, now],
    );
    if (tasks.length === 0) return [];
    await tx.query('UPDATE order_task SET claim_token = ?, due_at = ? WHERE id IN (?)', [
      claimToken,
      new Date(now.getTime() + CLAIM_SECONDS * 1_000),
      tasks.map(({ id }) => id),
    ]);
    return tasks.map((task) => ({ ...task, claimToken }));
  });
}

/** Only what nobody planned anew in the meantime. */
export async function finishTasks(
  db: EntityManager,
  claimToken: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length > 0)
    await db.query('DELETE FROM order_task WHERE id IN (?) AND claim_token = ?', [ids, claimToken]);
}

const FIRST_DELAY_SECONDS = 1;
const LONGEST_DELAY_SECONDS = 60;
const ERROR_LENGTH = 1_000;

/** Later each time: after 1, 2, 4 … 60 seconds. */
export async function postponeTasks(
  db: EntityManager,
  claimToken: string,
  ids: readonly string[],
  error: string,
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await db.query(
    `UPDATE order_task SET claim_token = NULL, last_error = ?,
       due_at = TIMESTAMPADD(SECOND, LEAST(${LONGEST_DELAY_SECONDS}, ${FIRST_DELAY_SECONDS} * POW(2, LEAST(attempts, 10))), ?),
       attempts = attempts + 1
     WHERE id IN (?) AND claim_token = ?`,
    [error.slice(0, ERROR_LENGTH), now, ids, claimToken],
  );
}
