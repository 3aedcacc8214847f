import type { Role } from '@tradegraph/service-kit';
import { startTestOrders, type TestOrders } from './start.js';

export interface Refused {
  __typename?: string;
  code: string;
  bizCode: number;
  message: string;
  field: string[] | null;
}
export interface OrderAnswer {
  id: string;
  orderNo: string;
  channelOrderId: string;
  status: string;
  version: number;
  total: { amount: string; currencyCode: string };
  holdReasons: string[];
  holds: { id: string; reason: string; heldBy: string; releasedBy: string | null }[];
  approvedAt: string | null;
  cancelledAt: string | null;
  cancelReason: string | null;
}
export interface Changed {
  order: OrderAnswer | null;
  userErrors: Refused[];
}
export interface Imported {
  results: { index: number; order: OrderAnswer | null; duplicate: boolean; userErrors: Refused[] }[];
  userErrors: Refused[];
}
type As = { role?: Role; viewerId?: string; warehouses?: string[]; channels?: string[] };

const ERRORS = 'userErrors { __typename code bizCode message field }';
const ORDER = `id orderNo channelOrderId status version total { amount currencyCode } holdReasons
  holds { id reason heldBy releasedBy } approvedAt cancelledAt cancelReason`;

export const line = (more: object = {}) => ({ skuCode: '85123A', quantity: 6, unitPrice: '2.55', ...more });
export const order = (channelOrderId: string, more: object = {}) => ({
  channel: 'shop',
  channelOrderId,
  currencyCode: 'GBP',
  placedAt: '2026-03-01T09:30:00.000Z',
  shipTo: { name: 'Ada', countryCode: 'GB', countryName: 'United Kingdom', city: 'London', line1: '1 Road' },
  lines: [line()],
  ...more,
});

/** The running subgraph with the mutations as functions; a fresh idempotency key for each unless given. */
export async function startAsking() {
  const orders: TestOrders = await startTestOrders();
  let keys = 0;
  const key = () => `key-${++keys}`;
  const mutate = async <T>(name: string, fields: string, input: object, as: As = {}): Promise<T> => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { ${name}(input: $input) { ${fields} ${ERRORS} } }`;
    const answer = await orders.ask<Record<string, T>>(
      query,
      { input: { idempotencyKey: key(), ...input } },
      as,
    );
    if (!answer.data) throw new Error(JSON.stringify(answer.errors));
    return answer.data[name]!;
  };
  const importOrders = (list: object[], more: object = {}, as: As = {}) =>
    mutate<Imported>(
      'importOrders',
      `results { index duplicate order { ${ORDER} } ${ERRORS} }`,
      { mode: 'LIVE', orders: list, ...more },
      as,
    );
  return {
    ...orders,
    mutate,
    importOrders,
    change: (name: string, input: object, as: As = {}) =>
      mutate<Changed>(name, `order { ${ORDER} }`, input, as),
    taken: async (channelOrderId: string, more: object = {}) =>
      (await importOrders([order(channelOrderId, more)])).results[0]!.order!,
    /** Fails on any error, so that a test sees its text. */
    data: async <T>(query: string, variables: object = {}, as: As = {}): Promise<T> => {
      const answer = await orders.ask<T>(query, variables as Record<string, unknown>, as);
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data!;
    },
  };
}

export type Asking = Awaited<ReturnType<typeof startAsking>>;
