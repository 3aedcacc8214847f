import { until } from '@tradegraph/test-kit';
import { startTestSystem, type TestSystem } from '../test-system.js';

const RECEIPTS = 1_000;
const WATCH = /* GraphQL */ `
  subscription ($after: String) {
    stockChanged(where: { skuCode: { eq: "LIVE-1" } }, after: $after) {
      cursor
      changeType
      beforeQty
      afterQty
      sku {
        name
        stockLevels {
          onHand
          warehouse {
            code
            name
          }
        }
      }
    }
  }
`;
const RECEIVE = /* GraphQL */ `
  mutation ($key: ID!) {
    receiveStock(
      input: { idempotencyKey: $key, warehouseCode: "LIVE-WH", lines: [{ skuCode: "LIVE-1", quantity: 1 }] }
    ) {
      receipt {
        id
      }
      userErrors {
        message
      }
    }
  }
`;

interface Change {
  stockChanged: {
    cursor: string;
    changeType: string;
    beforeQty: number;
    afterQty: number;
    sku: { name: string; stockLevels: { onHand: number }[] };
  };
}

let shop: TestSystem;

beforeAll(async () => {
  shop = await startTestSystem();
  await shop.ask(`mutation {
    upsertSkus(input: { idempotencyKey: "s", skus: [{ skuCode: "LIVE-1", name: "Watched" }] }) { userErrors { message } }
    upsertWarehouse(input: { idempotencyKey: "w", code: "LIVE-WH", name: "Live", type: DOMESTIC, countryCode: "GB" }) { userErrors { message } }
  }`);
}, 120_000);
afterAll(() => shop?.stop());

it('shows each of 1,000 receipts once, in order, after its commit', async () => {
  const client = shop.live();
  const seen: Change['stockChanged'][] = [];
  const faults: unknown[] = [];
  const watching = client.follow<Change>({
    query: WATCH,
    onChange: (change, { errors }) => {
      faults.push(...errors);
      seen.push(change);
    },
    onGap: (gap) => faults.push(gap),
    onRefused: (refusal) => faults.push(refusal),
  });
  await until(() => watching.state === 'live', 'the subscription');
  let next = 0;
  const receive = async () => {
    while (next < RECEIPTS) {
      const { data, errors } = await shop.ask<{ receiveStock: { userErrors: unknown[] } }>(RECEIVE, {
        key: `r${next++}`,
      });
      if (errors || data!.receiveStock.userErrors.length > 0)
        throw new Error(JSON.stringify({ errors, data }));
    }
  };
  await Promise.all(Array.from({ length: 8 }, receive));
  await until(() => seen.length >= RECEIPTS || faults.length > 0, 'every receipt', 60_000);
  client.close();
  expect(faults).toEqual([]);
  expect(seen.map((change) => change.afterQty)).toEqual(Array.from({ length: RECEIPTS }, (_, i) => i + 1));
  expect(seen.every((change) => change.afterQty === change.beforeQty + 1 && change.changeType === 'IN')).toBe(
    true,
  );
  expect(new Set(seen.map((change) => change.cursor)).size).toBe(RECEIPTS);
  // The entity is read at least as new as the change that it comes with.
  expect(
    seen.every(
      (change) => change.sku.name === 'Watched' && change.sku.stockLevels[0]!.onHand >= change.afterQty,
    ),
  ).toBe(true);
}, 120_000);
