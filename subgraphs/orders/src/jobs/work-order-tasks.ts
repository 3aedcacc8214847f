import { RemoteUnavailable, type Services } from '@tradegraph/subgraph-kit';
import { allocateOrders } from '../commands/allocate-orders.js';
import { chooseCarriers } from '../commands/choose-carriers.js';
import { completeOrders } from '../commands/complete-orders.js';
import type { BatchStep, Flow } from '../commands/flow.js';
import { freeStock } from '../commands/free-stock.js';
import { releaseOrders } from '../commands/release-orders.js';
import { reviewOrders } from '../commands/review-orders.js';
import type { TaskKind } from '../domain/order-process.js';
import { claimTasks, finishTasks, postponeTasks, type ClaimedTask } from '../repositories/task-repository.js';

export const steps: Record<TaskKind, BatchStep> = {
  REVIEW: reviewOrders,
  ALLOCATE: allocateOrders,
  CHOOSE_CARRIER: chooseCarriers,
  RELEASE: releaseOrders,
  FREE_STOCK: freeStock,
  COMPLETE: completeOrders,
};

/** Takes the steps of one kind that are due, batch after batch, until none is left or `signal` is aborted. */
export async function workOrderTasks(
  flow: Flow,
  kind: TaskKind,
  eventLog: Services['eventLog'],
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const tasks = await claimTasks(flow.dataSource, kind, flow.clock.now());
    if (tasks.length === 0) return;
    await workBatch(flow, kind, tasks);
    eventLog.nudge();
  }
}

/** A batch that fails as a whole is taken one by one, so that one order's data can't stop the others. */
async function workBatch(flow: Flow, kind: TaskKind, tasks: readonly ClaimedTask[]): Promise<void> {
  try {
    await settleBatch(flow, tasks, await steps[kind](flow, causesOf(tasks)));
  } catch (error) {
    flow.logger.warn({ err: error, kind, tasks: tasks.length }, 'A step of the flow failed');
    // Another process that does not answer would not answer for one order either.
    if (tasks.length === 1 || error instanceof RemoteUnavailable) return postpone(flow, tasks, error);
    for (const task of tasks) await workBatch(flow, kind, [task]);
  }
}

const causesOf = (tasks: readonly ClaimedTask[]) =>
  new Map(
    tasks.map(({ orderId, correlationId, causeEventId: causationId }) => [
      orderId,
      { correlationId, causationId, actor: 'orders' },
    ]),
  );

async function settleBatch(
  flow: Flow,
  tasks: readonly ClaimedTask[],
  failures: ReadonlyMap<string, string>,
): Promise<void> {
  const done = tasks.filter(({ orderId }) => !failures.has(orderId));
  const token = tasks[0]!.claimToken;
  await finishTasks(
    flow.dataSource.manager,
    token,
    done.map(({ id }) => id),
  );
  for (const reason of new Set(failures.values())) {
    const failed = tasks.filter(({ orderId }) => failures.get(orderId) === reason);
    if (failed.length > 0) await postpone(flow, failed, reason);
  }
}

const postpone = (flow: Flow, tasks: readonly ClaimedTask[], error: unknown): Promise<void> =>
  postponeTasks(
    flow.dataSource.manager,
    tasks[0]!.claimToken,
    tasks.map(({ id }) => id),
    error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    flow.clock.now(),
  );
