import { multiplyAmount, sumAmounts } from '@tradegraph/kernel';
import type { DemoSku } from './catalog.js';
import type { DemoChannel } from './places.js';
import { BUYERS, CHANNELS, DESTINATIONS } from './places.js';
import type { Random } from './random.js';
import { seeded } from './random.js';

/** What is done with a LIVE order after it was taken. */
export type LiveStep = 'LEAVE' | 'APPROVE' | 'HOLD' | 'CANCEL';

export interface DemoOrder {
  mode: 'LIVE' | 'HISTORY';
  step: LiveStep;
  channel: DemoChannel;
  channelOrderId: string;
  status: string | undefined;
  placedAt: Date;
  total: string;
  weightGrams: number;
  /** As `importOrders` takes it. */
  input: Record<string, unknown> & { shipTo: { countryCode: string } };
}

export const ORDER_COUNT = 600;
const LIVE_ORDERS = 180;
const DAYS = 30;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * 600 orders of the 30 days before `now`. Everything but the times follows from the order's number alone, its
 * channelOrderId above all: loaded again on another day, they are the same orders.
 */
export function demoOrders(skus: readonly DemoSku[], now: Date): DemoOrder[] {
  const sold = skus.filter(({ status }) => status === 'ACTIVE');
  return Array.from({ length: ORDER_COUNT }, (_, index) => demoOrder(index, sold, now));
}

function demoOrder(index: number, skus: readonly DemoSku[], now: Date): DemoOrder {
  const random = seeded(7_000 + index);
  const channel = random.pick(CHANNELS);
  const mode = index < ORDER_COUNT - LIVE_ORDERS ? 'HISTORY' : 'LIVE';
  const placedAt = new Date(now.getTime() - age(index, mode, random));
  const goods = pickLines(channel, skus, random);
  const goodsTotal = sumAmounts(
    goods.map(({ sku: _sku, ...line }) => multiplyAmount(line.unitPrice, line.quantity)),
  );
  const freight = Number(goodsTotal) < 60 ? '4.9' : '0';
  const discount = random.percent(12) ? '2.5' : '0';
  const history = mode === 'HISTORY' ? pastOf(placedAt, now, random) : undefined;
  const input = {
    channel: channel.code,
    channelOrderId: `DEMO-${String(index + 1).padStart(5, '0')}`,
    currencyCode: channel.currencyCode,
    placedAt: placedAt.toISOString(),
    ...buyer(index, random),
    shipTo: address(channel, index, random),
    lines: goods.map(({ sku, ...line }) => ({ ...line, skuCode: sku.skuCode, description: sku.name })),
    freight,
    discount,
    ...history,
  };
  return {
    ...{ mode, channel, placedAt, input, channelOrderId: input.channelOrderId, status: history?.status },
    step: mode === 'LIVE' ? liveStep(random) : 'LEAVE',
    total: sumAmounts([goodsTotal, freight, `-${discount}`]),
    weightGrams: goods.reduce((sum, { sku, quantity }) => sum + sku.weightGrams * quantity, 0),
  };
}

/** History is 3 to 30 days old, live orders are of the last two days, the newest minutes ago. */
function age(index: number, mode: 'LIVE' | 'HISTORY', random: Random): number {
  if (mode === 'HISTORY') return 3 * DAY + random.next() * (DAYS - 3) * DAY;
  return (ORDER_COUNT - index) * ((2 * DAY) / LIVE_ORDERS) * (0.7 + random.next() * 0.3);
}

function pickLines({ currencyCode }: DemoChannel, skus: readonly DemoSku[], random: Random) {
  const chosen = new Set(Array.from({ length: random.between(1, 4) }, () => random.pick(skus)));
  return [...chosen].map((sku) => ({
    sku,
    quantity: random.percent(75) ? 1 : random.between(2, 5),
    unitPrice: sku.prices.find((price) => price.currencyCode === currencyCode)!.amount,
  }));
}

function buyer(index: number, random: Random) {
  if (random.percent(15)) return {};
  const place = random.between(0, BUYERS.length - 1);
  const email = `buyer${place + 1}@example.com`;
  return { buyer: { channelBuyerId: `B${1_000 + place + (index % 3) * 100}`, name: BUYERS[place], email } };
}

function address(channel: DemoChannel, index: number, random: Random) {
  const { street, ...place } = random.pick(DESTINATIONS[channel.code]!);
  return { ...place, name: random.pick(BUYERS), line1: `${street} ${1 + (index % 120)}` };
}

/** How an order of the past went: most arrived, the younger ones are on their way, a few were cancelled. */
function pastOf(placedAt: Date, now: Date, random: Random) {
  const after = (from: Date, low: number, high: number) =>
    new Date(from.getTime() + (low + random.next() * (high - low)) * HOUR);
  const approvedAt = after(placedAt, 0.2, 6);
  const promised = { estimatedDeliveryAt: after(placedAt, 96, 144).toISOString() };
  if (random.percent(6)) {
    return { status: 'CANCELLED', cancelledAt: after(approvedAt, 1, 12).toISOString(), ...promised };
  }
  const handedOverAt = after(approvedAt, 6, 40);
  const deliveredAt = after(handedOverAt, 24, 150);
  const shipped = {
    approvedAt: approvedAt.toISOString(),
    handedOverAt: handedOverAt.toISOString(),
    ...promised,
  };
  if (deliveredAt > now) return { status: 'SHIPPED', ...shipped };
  const settled = now.getTime() - deliveredAt.getTime() > 7 * DAY;
  return { status: settled ? 'COMPLETED' : 'DELIVERED', deliveredAt: deliveredAt.toISOString(), ...shipped };
}

function liveStep(random: Random): LiveStep {
  const roll = random.next();
  if (roll < 0.5) return 'APPROVE';
  if (roll < 0.62) return 'HOLD';
  return roll < 0.7 ? 'CANCEL' : 'LEAVE';
}
