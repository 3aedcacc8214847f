import { until } from '@tradegraph/test-kit';
import { anOrder, openShop, type Shop } from './shop.js';

const ORDERS = 50;
const SKU = 'SHORT-1';
const EACH = 4;
const SHARE = 0.6;

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
  await shop.warehouse('SHORT');
}, 180_000);
afterAll(() => shop?.stop());

const count = async (status: string): Promise<number> => {
  const { data } = await shop.system.ask<{ orders: { totalCount: number } }>(
    `query ($status: OrderStatus) { orders(where: { channel: { eq: "shop" }, status: { eq: $status } }) { totalCount } }`,
    { status },
  );
  return data?.orders.totalCount ?? -1; // a busy machine may be slow to answer: asked again
};
const stock = async () => {
  const { data } = await shop.system.ask<{ stockLevels: { nodes: { onHand: number; sellable: number }[] } }>(
    '{ stockLevels(where: { warehouseCode: { eq: "SHORT" } }) { nodes { onHand sellable } } }',
  );
  return data?.stockLevels.nodes[0];
};

it('sends what there is, sells nothing twice, and completes the rest when it comes', async () => {
  const enough = Math.floor(ORDERS * SHARE);
  await shop.receive('SHORT', { [SKU]: enough * EACH });
  await until(async () => (await stock())?.sellable === enough * EACH, 'the first receipt', 30_000);
  await shop.take(Array.from({ length: ORDERS }, (_, n) => anOrder(`short-${n}`, { [SKU]: EACH })));
  await until(
    async () => (await count('COMPLETED')) === enough && (await count('BACKORDERED')) === ORDERS - enough,
    `${enough} COMPLETED, the others BACKORDERED`,
    120_000,
  );
  await until(async () => (await stock())?.onHand === 0, 'nothing left', 30_000);
  await shop.receive('SHORT', { [SKU]: (ORDERS - enough) * EACH });
  await until(async () => (await count('COMPLETED')) === ORDERS, 'every order COMPLETED', 120_000);
  await until(async () => (await stock())?.onHand === 0, 'nothing left', 30_000);
}, 330_000);
