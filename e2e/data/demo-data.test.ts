import { until } from '@tradegraph/test-kit';
import { loadDemoData } from '../../scripts/demo/index.js';
import { startTestSystem, type TestSystem } from '../test-system.js';

const DAY = 86_400_000;
/** Everything that a repetition could add to or change, as the graph tells it. */
const STATE = /* GraphQL */ `
  {
    orderTotals {
      count
      lineCount
      byStatus {
        status
        currencyCode
        count
        total {
          amount
        }
      }
    }
    paymentTotals {
      currencyCode
      method
      status
      count
      amount {
        amount
      }
    }
    channels {
      nodes {
        code
        name
        nameZh
        type
        version
      }
    }
    warehouses {
      nodes {
        code
        type
        name
        nameZh
      }
    }
    skus(first: 1) {
      totalCount
    }
    products(first: 1) {
      totalCount
    }
    stockLedger(first: 1) {
      totalCount
    }
    shipments(first: 1) {
      totalCount
    }
    rateCards(first: 1) {
      totalCount
    }
    newest: orders(first: 3) {
      nodes {
        orderNo
        placedAt
        version
        holdReasons
      }
    }
  }
`;

interface State {
  orderTotals: { count: number; byStatus: { status: string; currencyCode: string }[] };
  channels: { nodes: { type: string }[] };
  warehouses: { nodes: { type: string }[] };
  skus: { totalCount: number };
  products: { totalCount: number };
  stockLedger: { totalCount: number };
  shipments: { totalCount: number };
}

let shop: TestSystem;

beforeAll(async () => {
  shop = await startTestSystem({ demo: true });
}, 180_000);
afterAll(() => shop?.stop());

async function state(): Promise<State> {
  const { data, errors } = await shop.ask<State>(STATE);
  expect(errors).toBeUndefined();
  return data!;
}

/** Receipts reach inventory by events: wait until its ledger has stopped growing. */
async function settledState(): Promise<State> {
  let last = -1;
  return await until(
    async () => {
      const now = await state();
      const settled = now.stockLedger.totalCount === last && last > 500;
      last = now.stockLedger.totalCount;
      if (!settled) await new Promise((resolve) => setTimeout(resolve, 500));
      return settled && now;
    },
    'the receipts in inventory',
    60_000,
  );
}

it('loads a company of the promised size', async () => {
  const { orderTotals, channels, warehouses, skus, products, shipments } = await settledState();
  expect([orderTotals.count, skus.totalCount, products.totalCount]).toEqual([600, 300, 60]);
  expect(shipments.totalCount).toBeGreaterThan(20);
  expect(channels.nodes.map(({ type }) => type).sort()).toEqual(['MARKETPLACE', 'WEB_SHOP', 'WEB_SHOP']);
  expect(warehouses.nodes.map(({ type }) => type).sort()).toEqual([
    'BONDED',
    'CLOUD_3PL',
    'DOMESTIC',
    'OVERSEAS',
  ]);
  const statuses = new Set(orderTotals.byStatus.map(({ status }) => status));
  expect([...statuses].sort()).toEqual([
    'APPROVED',
    'CANCELLED',
    'COMPLETED',
    'DELIVERED',
    'ON_HOLD',
    'PENDING',
    'SHIPPED',
  ]);
  expect(new Set(orderTotals.byStatus.map(({ currencyCode }) => currencyCode)).size).toBe(3);
}, 120_000);

it('adds and changes nothing when it is loaded again, on the next day and by somebody else', async () => {
  const before = await settledState();
  await loadDemoData({
    ...{ url: `${shop.url}/graphql`, token: await shop.token('operator'), log: () => undefined },
    now: new Date(Date.now() + DAY),
  });
  expect(await settledState()).toEqual(before);
}, 120_000);
