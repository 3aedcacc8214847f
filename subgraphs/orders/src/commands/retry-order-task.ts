import { channelScope, notFound, runCommand, type CommandOutcome } from '@tradegraph/subgraph-kit';
import type { RetryOrderTaskInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { OrderTaskEntity } from '../entities/order-task.entity.js';
import { onlyOfOwnOrders } from '../repositories/own-orders.js';

/** A task as its answer is kept: JSON has no dates. */
type DueTask = Omit<OrderTaskEntity, 'dueAt'> & { dueAt: string };

/** Makes a step due now. */
export function retryOrderTask(
  context: Context,
  input: RetryOrderTaskInput,
): Promise<CommandOutcome<DueTask>> {
  const { idempotencyKey, taskId } = input;
  return runCommand(context, { operation: 'retryOrderTask', idempotencyKey, input }, async (tx) => {
    const found = tx.createQueryBuilder(OrderTaskEntity, 'task').where({ id: taskId });
    const task = await onlyOfOwnOrders(found, 'task.orderId', channelScope(context.viewer)).getOne();
    if (!task) throw notFound('task', taskId, ['taskId']);
    const now = context.clock.now();
    await tx.query('UPDATE order_task SET due_at = LEAST(due_at, ?), claim_token = NULL WHERE id = ?', [
      now,
      taskId,
    ]);
    return { ...task, dueAt: now.toISOString() };
  });
}
