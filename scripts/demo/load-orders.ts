import type { DemoClient } from './demo-client.js';
import { inParallel, slices } from './demo-client.js';
import type { DemoOrder } from './orders.js';
import { CHANNELS } from './places.js';

/** What is known of an order after it was taken. */
export interface TakenOrder {
  id: string;
  status: string;
}

const ORDERS = `query DemoOrders($channel: String!, $ids: [String!]!) {
  orders(where: { channel: { eq: $channel }, channelOrderId: { in: $ids } }, first: 250) {
    nodes { id status channelOrderId }
  }
}`;

/** Takes all orders, then approves, holds and cancels some of the live ones. Returns them by channelOrderId. */
export async function loadOrders(
  client: DemoClient,
  orders: readonly DemoOrder[],
): Promise<Map<string, TakenOrder>> {
  for (const mode of ['HISTORY', 'LIVE'] as const) {
    const batches = slices(
      orders.filter((order) => order.mode === mode),
      150,
    );
    await inParallel(batches, (batch) =>
      client.mutate(
        'importOrders',
        'ImportOrdersInput',
        { mode, orders: batch.map(({ input }) => input) },
        'results { index userErrors { message } }',
      ),
    );
  }
  const taken = await readBack(client, orders);
  await inParallel(orders, (order) => takeStep(client, order, taken.get(order.channelOrderId)));
  return taken;
}

async function readBack(client: DemoClient, orders: readonly DemoOrder[]): Promise<Map<string, TakenOrder>> {
  const taken = new Map<string, TakenOrder>();
  const pages = CHANNELS.flatMap(({ code }) => {
    const own = orders.filter(({ channel }) => channel.code === code);
    return slices(own, 250).map((part) => ({ channel: code, part }));
  });
  await inParallel(pages, async ({ channel, part }) => {
    const ids = part.map(({ channelOrderId }) => channelOrderId);
    const answer = await client.query<{ orders: { nodes: (TakenOrder & { channelOrderId: string })[] } }>(
      ORDERS,
      {
        channel,
        ids,
      },
    );
    for (const node of answer.orders.nodes) taken.set(node.channelOrderId, node);
  });
  return taken;
}

const HOLD_REASONS = ['Address looks incomplete', '待核实付款 (payment to be checked)', 'Possible duplicate'];

/** Only an order that nobody has touched yet: data that was loaded long ago stays as people left it. */
async function takeStep(client: DemoClient, order: DemoOrder, taken: TakenOrder | undefined): Promise<void> {
  if (!taken || taken.status !== 'PENDING') return;
  const orderId = taken.id;
  const reason = HOLD_REASONS[order.channelOrderId.charCodeAt(9) % HOLD_REASONS.length]!;
  switch (order.step) {
    case 'APPROVE':
      return void (await client.mutate('approveOrder', 'ApproveOrderInput', { orderId }));
    case 'HOLD':
      return void (await client.mutate('holdOrder', 'HoldOrderInput', { orderId, reason }));
    case 'CANCEL':
      return void (await client.mutate('cancelOrder', 'CancelOrderInput', {
        ...{ orderId, reason: 'The customer changed their mind' },
      }));
    case 'LEAVE':
      return;
  }
}
