import { compareAmounts } from '@tradegraph/kernel';
import type { GatewayClient } from '../gateway/gateway-client.js';
import type { OutgoingOrder } from './order-input.js';

const ORDERS_THERE = `query OrdersThere($channel: String!, $ids: [String!]!) {
  orders(where: { channel: { eq: $channel }, channelOrderId: { in: $ids } }, first: 250) {
    nodes { channelOrderId lineCount total { amount } }
  }
}`;

interface OrdersThere {
  orders: { nodes: { channelOrderId: string; lineCount: number; total: { amount: string } }[] };
}

/** As many as a filter's `in` and a page take. */
const AT_ONCE = 250;

/**
 * Of orders that the system has already: those that it has with another number of lines or another total, each with
 * what differs. That is another order under the same number, or the rest of an invoice whose lines lie far apart in
 * the file.
 */
export async function findDifferent(
  client: GatewayClient,
  channel: string,
  duplicates: readonly OutgoingOrder[],
): Promise<Map<OutgoingOrder, string>> {
  const different = new Map<OutgoingOrder, string>();
  for (let start = 0; start < duplicates.length; start += AT_ONCE) {
    const asked = duplicates.slice(start, start + AT_ONCE);
    const ids = asked.map(({ channelOrderId }) => channelOrderId);
    const { orders } = await client.request<OrdersThere>(ORDERS_THERE, { channel, ids });
    const there = new Map(orders.nodes.map((node) => [node.channelOrderId, node]));
    for (const order of asked) {
      const found = there.get(order.channelOrderId);
      if (found?.lineCount === order.rows && compareAmounts(found.total.amount, order.total) === 0) continue;
      different.set(order, describe(order, found));
    }
  }
  return different;
}

function describe(sent: OutgoingOrder, found: OrdersThere['orders']['nodes'][number] | undefined): string {
  const has = found ? `${found.lineCount} lines, ${found.total.amount}` : 'not found';
  return `sent: ${sent.rows} lines, ${sent.total}; in the system: ${has}`;
}
