import { FAKE_SERVICE, registerFakeCarrier } from '../../fake-carrier/register-fake-carrier.js';
import type { Stack } from '../stack/stack.js';
import { FLOW_CHANNEL, FLOW_SKUS, FLOW_WAREHOUSES } from './flow-command.js';
import { GatewayClient } from './gateway-client.js';

/** What orders that go on by themselves need: automatic warehouses, and a carrier with an address. */
export async function seedFlow({ gateways, adminToken, carrierUrl }: Stack): Promise<void> {
  const client = new GatewayClient(gateways, adminToken);
  type Payloads = Record<string, { userErrors: object[] }>;
  const send = async (query: string, variables: object): Promise<Payloads> => {
    const answer = await client.ask(query, variables, 'seed', 30_000);
    const data = 'data' in answer ? (answer.data as Payloads | null) : null;
    if (!data || Object.values(data).some(({ userErrors }) => userErrors.length > 0))
      throw new Error(`The orders of the run can't be made ready: ${JSON.stringify(answer)}`);
    return data;
  };
  const skus = FLOW_SKUS.map((skuCode) => `{ skuCode: "${skuCode}", name: "Name of ${skuCode}" }`).join(' ');
  const warehouses = FLOW_WAREHOUSES.map(
    (code, n) =>
      `w${n}: upsertWarehouse(input: { idempotencyKey: "seed-${code}", code: "${code}", name: "${code}", type: DOMESTIC, countryCode: "GB", automation: AUTOMATIC }) { userErrors { message } }`,
  );
  try {
    await send(
      `mutation {
        upsertSkus(input: { idempotencyKey: "seed-flow-skus", skus: [${skus}] }) { userErrors { message } }
        upsertChannel(input: { idempotencyKey: "seed-flow-channel", code: "${FLOW_CHANNEL}", name: "Auto", type: WEB_SHOP, currencyCode: GBP, automation: AUTOMATIC }) { userErrors { message } }
        upsertRule(input: { idempotencyKey: "seed-flow-rule", code: "carrier", kind: CARRIER, name: "The fake carrier", priority: 1, action: { type: USE, carrierServices: ["${FAKE_SERVICE}"] } }) { userErrors { message } }
        ${warehouses.join('\n')}
      }`,
      {},
    );
    await registerFakeCarrier(send, { url: carrierUrl, pollSeconds: 1, timeoutMs: 2_000 });
  } finally {
    await client.close();
  }
}
