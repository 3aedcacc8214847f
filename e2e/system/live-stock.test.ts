import { startTestSystem, type TestSystem } from '../test-system.js';

const RECEIPTS = 1_000;
const WATCH = /* GraphQL */ `
  subscription {
    stockChanged(where: { skuCode: { eq: "LIVE-1" } }) {
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
  const all = new Promise<void>((resolve, reject) => {
    client.subscribe<Change>(
      { query: WATCH },
      {
        next: ({ data, errors }) => {
          if (errors) return reject(new Error(JSON.stringify(errors)));
          if (data?.stockChanged) seen.push(data.stockChanged);
          if (seen.length === RECEIPTS) resolve();
        },
        error: reject,
        complete: () => reject(new Error('The subscription ended')),
      },
    );
  });
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
  await Promise.all([all, ...Array.from({ length: 8 }, receive)]);
  await client.dispose();
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
