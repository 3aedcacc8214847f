import type { GatewayClient } from './gateway-client.js';
import { CARRIER, CHANNEL, SKUS, WAREHOUSES } from './command.js';

const RATE_CARD = `service_code,zone_label,country_codes,min_weight,max_weight,rate,currency,domicile,international
STD,Home,NZ,0.01,2,7.25,NZD,true,false`;

/** What must be there before the load: SKUs, warehouses, a channel, and a carrier's prices. */
export async function seedData(client: GatewayClient): Promise<void> {
  const skus = SKUS.map((skuCode) => `{ skuCode: "${skuCode}", name: "Name of ${skuCode}" }`).join(' ');
  const warehouses = WAREHOUSES.map(
    (code) =>
      `${code}: upsertWarehouse(input: { idempotencyKey: "seed-${code}", code: "${code}", name: "${code}", type: DOMESTIC, countryCode: "GB" }) { userErrors { message } }`,
  );
  const text = `mutation {
    upsertSkus(input: { idempotencyKey: "seed-skus", skus: [${skus}] }) { userErrors { message } }
    upsertChannel(input: { idempotencyKey: "seed-channel", code: "${CHANNEL}", name: "Web", type: WEB_SHOP, currencyCode: EUR, automation: MANUAL }) { userErrors { message } }
    importRateCard(input: { idempotencyKey: "seed-card", carrierCode: "${CARRIER}", csv: ${JSON.stringify(RATE_CARD)}, activate: true }) { userErrors { message } }
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
