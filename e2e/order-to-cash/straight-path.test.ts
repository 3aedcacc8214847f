import { until } from '@tradegraph/test-kit';
import { anOrder, openShop, type Shop } from './shop.js';

const ORDERS = 100;
const SKUS = ['O2C-A', 'O2C-B', 'O2C-C'];

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
  await shop.warehouse('O2C-1');
  await shop.receive('O2C-1', Object.fromEntries(SKUS.map((sku) => [sku, 3 * ORDERS])));
}, 180_000);
afterAll(() => shop?.stop());

interface Answer {
  orders: {
    nodes: {
      status: string;
      lines: { quantity: number; shippedQuantity: number }[];
      fulfillmentOrders: { status: string; carrierServiceCode: string }[];
      timeline: { nodes: { eventType: string; status: string | null; source: string }[] };
      profit: { revenue: { amount: string } } | null;
      vouchers: { id: string }[];
    }[];
  };
}

const LOOK = `query ($status: [OrderStatus!]) { orders(where: { channel: { eq: "shop" }, status: { in: $status } }, first: 250) { totalCount } }`;

it(`takes ${ORDERS} orders from the channel to the books by itself`, async () => {
  const stocked = `{ stockLevels(where: { warehouseCode: { eq: "O2C-1" } }) { nodes { sellable } } }`;
  await until(async () => {
    const { stockLevels } = await shop.send<{ stockLevels: { nodes: { sellable: number }[] } }>(stocked);
    return (
      stockLevels.nodes.length === SKUS.length && stockLevels.nodes.every(({ sellable }) => sellable > 0)
    );
  }, 'the receipt in the stock books');
  const lines = Object.fromEntries(SKUS.map((sku) => [sku, 3]));
  await shop.take(Array.from({ length: ORDERS }, (_, n) => anOrder(`s${n}`, lines)));
  await until(
    async () => {
      const { data } = await shop.system.ask<{ orders: { totalCount: number } }>(LOOK, {
        status: ['COMPLETED'],
      });
      return data?.orders.totalCount === ORDERS; // a busy machine may be slow to answer: asked again
    },
    'every order COMPLETED',
    120_000,
  );
  const { orders } = await shop.send<Answer>(
    `{ orders(where: { channel: { eq: "shop" } }, first: 20) { nodes { status
      lines { quantity shippedQuantity } fulfillmentOrders { status carrierServiceCode }
      timeline(first: 100) { nodes { eventType status source } } } } }`,
  );
  for (const order of orders.nodes) {
    expect(order.lines.every((line) => line.shippedQuantity === line.quantity)).toBe(true);
    expect(order.fulfillmentOrders).toEqual([{ status: 'DELIVERED', carrierServiceCode: 'fake:STANDARD' }]);
    const own = order.timeline.nodes.filter(({ source }) => source === 'orders');
    expect(own.map(({ eventType }) => eventType)).toEqual([
      'ORDER_CREATED',
      'ORDER_APPROVED',
      'ORDER_ALLOCATED',
      'FULFILLMENT_ORDER_RELEASED',
      'ORDER_RELEASED',
      'ORDER_SHIPPED',
      'ORDER_DELIVERED',
      'ORDER_COMPLETED',
    ]);
  }
  const { stockLevels } = await shop.send<{ stockLevels: { nodes: object[] } }>(
    '{ stockLevels(where: { warehouseCode: { eq: "O2C-1" } }) { nodes { onHand sellable reserved } } }',
  );
  expect(stockLevels.nodes).toEqual(SKUS.map(() => ({ onHand: 0, sellable: 0, reserved: 0 })));
}, 240_000);

it('posts one voucher for each, to the last digit', async () => {
  const profits = `{ orders(where: { channel: { eq: "shop" } }, first: 100) { nodes { profit { revenue { amount } } vouchers { id } } } }`;
  await until(
    async () => (await shop.send<Answer>(profits)).orders.nodes.every(({ profit }) => profit !== null),
    'a voucher for every order',
    60_000,
  );
  const { orders } = await shop.send<Answer>(profits);
  expect(orders.nodes.map(({ vouchers }) => vouchers.length)).toEqual(orders.nodes.map(() => 1));
}, 90_000);
