import type { CallSubgraph } from '@tradegraph/subgraph-kit';
import type { Stock } from '../domain/plan-allocation.js';

export interface ReserveRequest {
  fulfillmentOrderId: string;
  orderId: string;
  lines: { skuCode: string; warehouseCode: string; quantity: number }[];
}

/** `reservation` null: there was not enough. */
export interface ReserveResult {
  fulfillmentOrderId: string;
  reservation: { id: string; status: string } | null;
}

export interface Inventory {
  sellableStock(skuCodes: readonly string[]): Promise<Stock>;
  /** All lines of a fulfilment order or none; each has one reservation ever. */
  reserveMany(requests: readonly ReserveRequest[]): Promise<Map<string, ReserveResult>>;
  /** The status in which each reservation is now: RELEASED, or COMMITTED when the goods had left. */
  releaseMany(fulfillmentOrderIds: readonly string[]): Promise<Map<string, string>>;
}

const SKUS_PER_CALL = 1_000;
const ROWS_PER_CALL = 500;
/** Keeps one call's transaction short, whatever the orders' sizes. */
const LINES_PER_CALL = 10_000;

const SELLABLE =
  'query($skuCodes: [String!]!) { sellableStock(skuCodes: $skuCodes) { skuCode warehouseCode sellable } }';
const RESERVE = `mutation($input: ReserveManyInput!) { reserveMany(input: $input) {
  results { fulfillmentOrderId reservation { id status } } userErrors { message } } }`;
const RELEASE = `mutation($input: ReleaseManyInput!) { releaseMany(input: $input) {
  results { fulfillmentOrderId status } userErrors { message } } }`;

export function remoteInventory(call: CallSubgraph): Inventory {
  return {
    sellableStock: async (skuCodes) => {
      const stock: Stock = new Map();
      for (const part of chunks(skuCodes, SKUS_PER_CALL)) {
        const { sellableStock } = await call<{
          sellableStock: { skuCode: string; warehouseCode: string; sellable: number }[];
        }>(SELLABLE, { skuCodes: part });
        for (const { skuCode, warehouseCode, sellable } of sellableStock) {
          const sites = stock.get(skuCode) ?? new Map<string, number>();
          stock.set(skuCode, sites.set(warehouseCode, sellable));
        }
      }
      return stock;
    },
    reserveMany: async (requests) => {
      const results = new Map<string, ReserveResult>();
      for (const part of callsOf(requests)) {
        const { reserveMany } = await call<{ reserveMany: Answer<ReserveResult> }>(RESERVE, {
          input: { requests: part },
        });
        for (const result of answered(reserveMany)) results.set(result.fulfillmentOrderId, result);
      }
      return results;
    },
    releaseMany: async (ids) => {
      const statuses = new Map<string, string>();
      for (const fulfillmentOrderIds of chunks(ids, ROWS_PER_CALL)) {
        const { releaseMany } = await call<{
          releaseMany: Answer<{ fulfillmentOrderId: string; status: string }>;
        }>(RELEASE, { input: { fulfillmentOrderIds } });
        for (const result of answered(releaseMany)) statuses.set(result.fulfillmentOrderId, result.status);
      }
      return statuses;
    },
  };
}

interface Answer<R> {
  results: R[];
  userErrors: { message: string }[];
}

function answered<R>({ results, userErrors }: Answer<R>): R[] {
  if (userErrors[0]) throw new Error(`inventory refused the whole call: ${userErrors[0].message}`);
  return results;
}

function* chunks<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}

function* callsOf(requests: readonly ReserveRequest[]): Generator<ReserveRequest[]> {
  let part: ReserveRequest[] = [];
  let lines = 0;
  for (const request of requests) {
    const full = part.length === ROWS_PER_CALL || lines + request.lines.length > LINES_PER_CALL;
    if (full && part.length > 0) {
      yield part;
      [part, lines] = [[], 0];
    }
    part.push(request);
    lines += request.lines.length;
  }
  if (part.length > 0) yield part;
}
