import { FAKE_SERVICE, registerFakeCarrier } from '../fake-carrier/register-fake-carrier.js';
import { startFakeCarrier } from '../fake-carrier/start-fake-carrier.js';
import { startTestSystem, type TestSystem } from '../test-system.js';

export type Shop = Awaited<ReturnType<typeof openShop>>;

const POLL_SECONDS = 1;
const DELIVERED_AFTER_MS = 500;

/** The whole system with a carrier of its own: orders that are taken go on by themselves until they are paid. */
export async function openShop({ web = false }: { web?: boolean } = {}) {
  const carrier = await startFakeCarrier({ switches: { deliverAfterMs: DELIVERED_AFTER_MS } });
  const system: TestSystem = await startTestSystem({ web });
  const send = async <T>(query: string, variables: Record<string, unknown> = {}): Promise<T> => {
    const { data, errors } = await system.ask<T>(query, variables, 'admin');
    if (errors || !data) throw new Error(JSON.stringify(errors));
    return data;
  };
  let keys = 0;
  /** A mutation whose refusal fails the test. */
  const change = async <T>(name: string, fields: string, input: object): Promise<T> => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
    const answer = await send<Record<string, { userErrors: unknown[] } & T>>(
      `mutation ($input: ${type}) { ${name}(input: $input) { ${fields} userErrors { message } } }`,
      { input: { idempotencyKey: `${name}-${++keys}`, ...input } },
    );
    const payload = answer[name]!;
    if (payload.userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(payload.userErrors)}`);
    return payload;
  };
  await registerFakeCarrier((query, variables) => send(query, variables), {
    url: carrier.url,
    pollSeconds: POLL_SECONDS,
  });
  await change('upsertRule', 'rule { id }', {
    ...{ code: 'carrier', kind: 'CARRIER', name: 'The fake carrier', priority: 1 },
    action: { type: 'USE', carrierServices: [FAKE_SERVICE] },
  });
  return {
    system,
    carrier,
    send,
    change,
    warehouse: (code: string, automation: 'AUTOMATIC' | 'MANUAL' = 'AUTOMATIC') =>
      change('upsertWarehouse', 'warehouse { id }', {
        ...{ code, name: code, type: 'DOMESTIC', countryCode: 'GB', automation },
      }),
    receive: (warehouseCode: string, stock: Record<string, number>, unitCost = '1.25') =>
      change('receiveStock', 'receipt { id }', {
        warehouseCode,
        lines: Object.entries(stock).map(([skuCode, quantity]) => ({
          ...{ skuCode, quantity, unitCost: { amount: unitCost, currencyCode: 'GBP' } },
        })),
      }),
    take: async (orders: object[]): Promise<string[]> => {
      const { results } = await change<{ results: { order: { id: string } | null }[] }>(
        'importOrders',
        'results { order { id } }',
        { orders },
      );
      return results.map(({ order }) => order!.id);
    },
    stop: async () => {
      await system.stop();
      await carrier.stop();
    },
  };
}

export const anOrder = (channelOrderId: string, lines: Record<string, number>, more: object = {}) => ({
  ...{ channel: 'shop', channelOrderId, currencyCode: 'GBP', placedAt: new Date().toISOString() },
  shipTo: { name: 'Ada', countryCode: 'GB', city: 'London', postalCode: 'N1', line1: '1 Road' },
  lines: Object.entries(lines).map(([skuCode, quantity]) => ({ skuCode, quantity, unitPrice: '2.555' })),
  ...more,
});
