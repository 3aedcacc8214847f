import type { Random } from '../random.js';
import { Shelf, type Command } from './command.js';

/** Orders of this channel go on by themselves until they are in the books. */
export const FLOW_CHANNEL = 'AUTO';
export const FLOW_WAREHOUSES = ['FLOW-A', 'FLOW-B'];
export const FLOW_SKUS = Array.from({ length: 6 }, (_, index) => `FLOW-${index + 1}`);
/** Of all commands, those that concern them. */
export const FLOW_SHARE = 0.2;

export interface FlowOrder {
  channelOrderId: string;
  [field: string]: unknown;
}

type Step = 'take' | 'receive' | 'pay' | 'cancel' | 'hold' | 'endHold';
/** What comes in suffices for most of what is ordered, and for some of it late. */
const STEPS: Step[] = [
  ...Array.from({ length: 9 }, (): Step => 'take'),
  ...Array.from({ length: 5 }, (): Step => 'receive'),
  ...(['pay', 'pay', 'pay', 'cancel', 'cancel', 'cancel', 'hold', 'hold', 'endHold'] as const),
];

/** A step at orders that are under way: it meets them wherever they are. */
export function nextFlowCommand(key: string, shelf: Shelf, random: Random): Command {
  const step = random.pick(STEPS);
  const orderId = Shelf.pickRecent(shelf.flowOrders, random);
  if (step === 'receive') return receipt(key, random);
  if (step === 'take' || !orderId) return intake(key, shelf, random);
  switch (step) {
    case 'pay':
      return { key, flow: true, operation: 'recordPayment', input: { payment: payment(key, shelf, random) } };
    case 'cancel':
      return { key, flow: true, operation: 'cancelOrder', input: { orderId, reason: key } };
    case 'hold':
      return { key, flow: true, operation: 'holdOrder', input: { orderId, reason: key } };
    case 'endHold':
      return { key, flow: true, operation: 'releaseOrderHold', input: { orderId } };
  }
}

/** One or two orders; sometimes the channel sends one that it has sent before. */
function intake(key: string, shelf: Shelf, random: Random): Command {
  const fresh = Array.from({ length: random.int(1, 2) }, (_, n) => order(`${key}-${n}`, random));
  const known = random.chance(0.2) && shelf.flowInputs.length > 0 ? [random.pick(shelf.flowInputs)] : [];
  return { key, flow: true, operation: 'importOrders', input: { orders: [...known, ...fresh] } };
}

const order = (channelOrderId: string, random: Random): FlowOrder => ({
  ...{ channel: FLOW_CHANNEL, channelOrderId, currencyCode: 'GBP', placedAt: '2026-03-01T10:00:00Z' },
  shipTo: { name: 'Ada', countryCode: 'GB', city: 'London', postalCode: 'N1', line1: '1 Road' },
  lines: lines(random, 1, 3).map((line) => ({
    ...line,
    unitPrice: `${random.int(1, 30)}.${random.int(1, 999)}`,
  })),
});

const receipt = (key: string, random: Random): Command => ({
  ...{ key, operation: 'receiveStock' as const },
  input: {
    warehouseCode: random.pick(FLOW_WAREHOUSES),
    lines: lines(random, 4, 12).map((line) => ({
      ...line,
      unitCost: { amount: '1.25', currencyCode: 'GBP' },
    })),
  },
});

const payment = (key: string, shelf: Shelf, random: Random) => ({
  channelCode: FLOW_CHANNEL,
  channelOrderId: random.pick(shelf.flowInputs.slice(-60)).channelOrderId,
  ...{ externalRef: key, method: 'CREDIT_CARD', status: random.pick(['AUTHORIZED', 'CAPTURED']) },
  amount: { amount: `${random.int(1, 99)}.90`, currencyCode: 'GBP' },
});

const lines = (random: Random, low: number, high: number) =>
  random
    .shuffle(FLOW_SKUS)
    .slice(0, random.int(1, 3))
    .map((skuCode) => ({ skuCode, quantity: random.int(low, high) }));

/** What the others may do something with from now on. */
export function rememberFlow(shelf: Shelf, { input }: Command, result: Record<string, unknown>): void {
  const orders = input['orders'] as FlowOrder[];
  (result as unknown as { duplicate: boolean; order: { id: string } }[]).forEach((one, index) => {
    if (one.duplicate) return;
    shelf.flowOrders.push(one.order.id);
    shelf.flowInputs.push(orders[index]!);
  });
}
