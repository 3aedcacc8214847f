import type { GatewayClient } from './gateway-client.js';
import { CHANNEL, SKUS, WAREHOUSES } from './command.js';

/** What must be there before the load: SKUs, warehouses, and a channel. */
export async function seedData(client: GatewayClient): Promise<void> {
  const skus = SKUS.map((skuCode) => `{ skuCode: "${skuCode}", name: "Name of ${skuCode}" }`).join(' ');
  const warehouses = WAREHOUSES.map(
    (code) =>
      `${code}: upsertWarehouse(input: { idempotencyKey: "seed-${code}", code: "${code}", name: "${code}", type: DOMESTIC, countryCode: "GB" }) { userErrors { message } }`,
  );
  const text = `mutation {
    upsertSkus(input: { idempotencyKey: "seed-skus", skus: [${skus}] }) { userErrors { message } }
    upsertChannel(input: { idempotencyKey: "seed-channel", code: "${CHANNEL}", name: "Web", type: WEB_SHOP, currencyCode: EUR }) { userErrors { message } }
    ${warehouses.join('\n')}
  }`;
  const answer = await client.ask(text, {}, 'seed', 30_000);
  const payloads = 'data' in answer ? Object.values(answer.data ?? {}) : [];
  const fine =
    payloads.length > 0 && payloads.every((payload) => (payload as Payload)?.userErrors.length === 0);
  if (!fine) throw new Error(`The data of the run can't be made: ${JSON.stringify(answer)}`);
}

interface Payload {
  userErrors: unknown[];
}
