import type { CommandOutcome } from '@tradegraph/subgraph-kit';
import type { CancelOrderInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { fulfillmentOrdersOf } from '../repositories/fulfillment-order-repository.js';
import { lockOrders } from '../repositories/order-repository.js';
import { changeOrder } from './change-order.js';
import { reasonOf } from './reason.js';

export const cancelOrder = (context: Context, input: CancelOrderInput): Promise<CommandOutcome<string>> =>
  changeOrder(context, 'cancelOrder', input, async ({ orderId, ...given }, tx) => {
    const reason = reasonOf(given);
    await lockOrders(tx, [orderId]); // what its warehouses have must not change while they are asked
    const parts = await fulfillmentOrdersOf(tx, [orderId]);
    const working = parts.filter(({ status }) => status === 'RELEASED' || status === 'IN_PROGRESS');
    return { type: 'CANCEL', reason, atWarehouses: working.map(({ id }) => id) };
  });
