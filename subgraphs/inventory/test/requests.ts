import type { TestInventory } from './start.js';

export interface Reservation {
  id: string;
  status: string;
  version: number;
  resolvedAt: string | null;
}
export interface StockError {
  __typename: string;
  code: string;
  field: string[] | null;
  available?: number;
  from?: string;
  to?: string;
}
export interface Level {
  id: string;
  onHand: number;
  sellable: number;
  reserved: number;
  unsellable: number;
  version: number;
}
export interface LedgerEntry {
  changeType: string;
  beforeQty: number;
  afterQty: number;
  causeId: string;
  reason: string | null;
  stockLevelVersion: number;
}
interface ReservationAnswer {
  reservation: Reservation | null;
  userErrors: StockError[];
}

const RESERVATION = `id status version resolvedAt expiresAt order { id } fulfillmentOrder { id }
  lines { quantity sku { skuCode } warehouse { code } }`;
const ERRORS = `userErrors { __typename code bizCode field
  ... on InsufficientStockError { skuCode required available } ... on InvalidStateTransitionError { from to } }`;
const LEVEL = 'id onHand sellable reserved unsellable version';

let keys = 0;
const key = () => `key-${++keys}`;

/** The operations of inventory, as a client would send them. An answer without data fails the test. */
export function ask(inventory: TestInventory) {
  const send = async <T>(query: string, variables: object = {}): Promise<T> => {
    const { data, errors } = await inventory.ask<T>(query, variables as Record<string, unknown>);
    if (errors || !data) throw new Error(JSON.stringify(errors));
    return data;
  };
  return {
    reserve: async (lines: object[], more: object = {}): Promise<ReservationAnswer> => {
      const query = `mutation ($input: ReserveStockInput!) { reserveStock(input: $input) { reservation { ${RESERVATION} } ${ERRORS} } }`;
      const input = { idempotencyKey: key(), lines, ...more };
      return (await send<{ reserveStock: ReservationAnswer }>(query, { input })).reserveStock;
    },
    resolve: async (verb: 'commit' | 'release', reservationId: string, idempotencyKey = key()) => {
      const query = `mutation ($input: ResolveReservationInput!) { answer: ${verb}Reservation(input: $input) { reservation { ${RESERVATION} } ${ERRORS} } }`;
      const input = { idempotencyKey, reservationId };
      return (await send<{ answer: ReservationAnswer }>(query, { input })).answer;
    },
    adjust: async (skuCode: string, change: object, warehouseCode = 'LHR') => {
      const query = `mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { stockLevel { ${LEVEL} } ${ERRORS} } }`;
      const input = { idempotencyKey: key(), skuCode, warehouseCode, ...change };
      type Answer = { adjustStock: { stockLevel: Level | null; userErrors: StockError[] } };
      return (await send<Answer>(query, { input })).adjustStock;
    },
    level: async (skuCode: string, warehouseCode = 'LHR'): Promise<Level> => {
      const query = `query ($skuCode: String!, $warehouseCode: String!) {
        stockLevel(skuCode: $skuCode, warehouseCode: $warehouseCode) { ${LEVEL} } }`;
      return (await send<{ stockLevel: Level }>(query, { skuCode, warehouseCode })).stockLevel;
    },
    ledger: async (skuCode: string): Promise<LedgerEntry[]> => {
      const query = `query ($skuCode: String!) { stockLedger(where: { skuCode: { eq: $skuCode } }, first: 250) { nodes {
        changeType beforeQty afterQty onHandDelta sellableDelta reservedDelta unsellableDelta causeType causeId reason
        stockLevelVersion } } }`;
      return (await send<{ stockLedger: { nodes: LedgerEntry[] } }>(query, { skuCode })).stockLedger.nodes;
    },
    reservation: async (id: string): Promise<Reservation> => {
      const query = `query ($id: ID!) { reservation(id: $id) { ${RESERVATION} } }`;
      return (await send<{ reservation: Reservation }>(query, { id })).reservation;
    },
  };
}
