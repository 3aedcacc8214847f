import type { Random } from '../random.js';
import { FLOW_SHARE, nextFlowCommand, type FlowOrder } from './flow-command.js';

/** The mutations that the load sends. */
export type Operation =
  | 'receiveStock'
  | 'reserveStock'
  | 'commitReservation'
  | 'releaseReservation'
  | 'adjustStock'
  | 'createOrder'
  | 'approveOrder'
  | 'holdOrder'
  | 'releaseOrderHold'
  | 'cancelOrder'
  | 'recordPayment'
  | 'createShipment'
  | 'importOrders';

/** One command: sent until there is an answer, always with the same key and input. */
export interface Command {
  /** The idempotency key, and the correlation id by which its events are found again. */
  key: string;
  operation: Operation;
  input: Record<string, unknown>;
  /** It moves an order that goes on by itself, so that events follow from it everywhere. */
  flow?: true;
}

/** How one command ended: done, with what it made; or refused, with the codes. Both are final. */
export type Outcome = { type: 'ok'; result: Record<string, unknown> } | { type: 'fail'; codes: string[] };

/** The input's type, and what a client asks for in the answer: the field of the payload, and its fields. */
export const payloads: Record<Operation, { input: string; field: string; fields: string }> = {
  receiveStock: { input: 'ReceiveStockInput', field: 'receipt', fields: 'id' },
  reserveStock: { input: 'ReserveStockInput', field: 'reservation', fields: 'id' },
  commitReservation: { input: 'ResolveReservationInput', field: 'reservation', fields: 'id status' },
  releaseReservation: { input: 'ResolveReservationInput', field: 'reservation', fields: 'id status' },
  adjustStock: { input: 'AdjustStockInput', field: 'stockLevel', fields: 'id' },
  createOrder: { input: 'CreateOrderInput', field: 'order', fields: 'id' },
  approveOrder: { input: 'ApproveOrderInput', field: 'order', fields: 'id' },
  holdOrder: { input: 'HoldOrderInput', field: 'order', fields: 'id' },
  releaseOrderHold: { input: 'ReleaseOrderHoldInput', field: 'order', fields: 'id' },
  cancelOrder: { input: 'CancelOrderInput', field: 'order', fields: 'id' },
  recordPayment: { input: 'RecordPaymentInput', field: 'payment', fields: 'id' },
  createShipment: { input: 'CreateShipmentInput', field: 'shipment', fields: 'id' },
  importOrders: { input: 'ImportOrdersInput', field: 'results', fields: 'duplicate order { id }' },
};

/** Few, so that commands meet on the same rows. */
export const SKUS = Array.from({ length: 10 }, (_, index) => `FAULT-${index + 1}`);
export const WAREHOUSES = ['NORTH', 'SOUTH'];
export const CHANNEL = 'WEB';
export const CARRIER = 'post';
export const CARRIER_SERVICE = 'post:STD';

/** What clients know of each other's work: they meet on the same reservations and orders. */
export class Shelf {
  readonly reservations: string[] = [];
  readonly orders: string[] = [];
  /** Orders that go on by themselves, by their id and by what a channel sent. */
  readonly flowOrders: string[] = [];
  readonly flowInputs: FlowOrder[] = [];

  /** The newest are the likeliest: two clients should often want the same. */
  static pickRecent(ids: readonly string[], random: Random): string | undefined {
    return ids[ids.length - 1 - Math.floor(random.next() ** 2 * Math.min(ids.length, 60))];
  }
}

const WEIGHTS: [Operation, number][] = [
  ['receiveStock', 14],
  ['reserveStock', 24],
  ['commitReservation', 12],
  ['releaseReservation', 10],
  ['adjustStock', 8],
  ['createOrder', 12],
  ['approveOrder', 8],
  ['holdOrder', 5],
  ['releaseOrderHold', 4],
  ['cancelOrder', 3],
  ['recordPayment', 4],
  ['createShipment', 4],
];
const TOTAL = WEIGHTS.reduce((sum, [, weight]) => sum + weight, 0);

/** The next command of a client; what it asks for may well be refused. */
export function nextCommand(key: string, shelf: Shelf, random: Random): Command {
  if (random.chance(FLOW_SHARE)) return nextFlowCommand(key, shelf, random);
  const operation = pickOperation(random);
  switch (operation) {
    case 'receiveStock':
      return {
        key,
        operation,
        input: { warehouseCode: random.pick(WAREHOUSES), lines: linesOf(random, 1, 8) },
      };
    case 'reserveStock': {
      const lines = linesOf(random, 1, 5).map((line) => ({
        ...line,
        warehouseCode: random.pick(WAREHOUSES),
      }));
      return { key, operation, input: { lines, ...expiry(random) } };
    }
    case 'commitReservation':
    case 'releaseReservation': {
      const reservationId = Shelf.pickRecent(shelf.reservations, random);
      return reservationId ? { key, operation, input: { reservationId } } : createOrder(key, random);
    }
    case 'adjustStock':
      return { key, operation, input: { ...place(random), ...deltas(random), reason: key } };
    case 'createOrder':
      return createOrder(key, random);
    case 'approveOrder':
    case 'releaseOrderHold':
    case 'holdOrder':
    case 'cancelOrder': {
      const orderId = Shelf.pickRecent(shelf.orders, random);
      const reason = operation === 'holdOrder' || operation === 'cancelOrder' ? { reason: key } : {};
      return orderId ? { key, operation, input: { orderId, ...reason } } : createOrder(key, random);
    }
    case 'recordPayment':
      return { key, operation, input: { payment: paymentOf(key, random) } };
    case 'importOrders':
      return nextFlowCommand(key, shelf, random);
    case 'createShipment': {
      const orderId = Shelf.pickRecent(shelf.orders, random);
      return orderId ? { key, operation, input: shipmentOf(orderId, random) } : createOrder(key, random);
    }
  }
}

function createOrder(key: string, random: Random): Command {
  const lines = linesOf(random, 1, 3).map((line) => ({ ...line, unitPrice: '9.90' }));
  const order = {
    channel: CHANNEL,
    channelOrderId: key,
    currencyCode: 'EUR',
    placedAt: '2026-03-01T10:00:00Z',
    lines,
  };
  return { key, operation: 'createOrder', input: { order } };
}

const paymentOf = (key: string, random: Random) => ({
  ...{ channelCode: CHANNEL, channelOrderId: key, externalRef: key, method: 'CREDIT_CARD' },
  amount: { amount: `${random.int(1, 99)}.90`, currencyCode: 'EUR' },
});

const shipmentOf = (orderId: string, random: Random) => ({
  ...{ orderId, carrierServiceCode: CARRIER_SERVICE, warehouseCode: random.pick(WAREHOUSES) },
  parcels: [{ weightGrams: random.int(100, 1_900) }],
  shipTo: { countryCode: 'NZ', city: 'Ōtautahi' },
});

function pickOperation(random: Random): Operation {
  let left = random.next() * TOTAL;
  for (const [operation, weight] of WEIGHTS) if ((left -= weight) < 0) return operation;
  return 'reserveStock';
}

const place = (random: Random) => ({ skuCode: random.pick(SKUS), warehouseCode: random.pick(WAREHOUSES) });

const linesOf = (random: Random, low: number, high: number) =>
  random
    .shuffle(SKUS)
    .slice(0, random.int(1, 3))
    .map((skuCode) => ({ skuCode, quantity: random.int(low, high) }));

/** Some reservations run out during the run, and the expiry job meets those who commit them. */
const expiry = (random: Random) =>
  random.chance(0.15) ? { expiresAt: new Date(Date.now() + random.int(1_500, 8_000)).toISOString() } : {};

function deltas(random: Random): { sellableDelta: number; unsellableDelta: number } {
  const moved = random.int(1, 3);
  return random.chance(0.5)
    ? { sellableDelta: random.chance(0.4) ? moved : -moved, unsellableDelta: 0 }
    : { sellableDelta: -moved, unsellableDelta: moved };
}
