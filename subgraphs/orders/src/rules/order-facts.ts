import { In, type EntityManager } from 'typeorm';
import type { Facts } from '../domain/rule-condition.js';
import { ChannelEntity } from '../entities/channel.entity.js';
import type { OrderLineEntity } from '../entities/order-line.entity.js';
import type { OrderEntity } from '../entities/order.entity.js';
import { byOrder } from '../repositories/by-order.js';
import { skuFacts, type SkuFact } from '../repositories/fact-repository.js';
import { linesOfOrders } from '../repositories/order-line-repository.js';
import { paidShares } from '../repositories/payment-fact-repository.js';
import { possibleDuplicates } from '../repositories/duplicate-orders.js';

/** An order with all that rules and plans look at. */
export interface KnownOrder {
  order: OrderEntity;
  /** Of kind GOODS. */
  goods: OrderLineEntity[];
  channel: ChannelEntity;
  facts: Facts;
  weightGrams: number;
  heaviestUnitGrams: number;
  /** Of a box that any one unit fits into, shortest first; null when not every unit's are known. */
  sides: [number, number, number] | null;
}

export const unitGrams = (fact: SkuFact | undefined, channel: ChannelEntity): number =>
  fact?.weightGrams ?? channel.defaultUnitWeightGrams;

/** Reads it for many orders in a constant number of statements. */
export async function knowOrders(db: EntityManager, orders: readonly OrderEntity[]): Promise<KnownOrder[]> {
  if (orders.length === 0) return [];
  const ids = orders.map(({ id }) => id);
  const lines = await linesOfOrders(db, ids, { goods: true });
  const goods = byOrder(lines);
  const codesOfGoods = new Set(lines.map(({ skuCode }) => skuCode ?? ''));
  const skus = await skuFacts(db, [...codesOfGoods]);
  const codes = [...new Set(orders.map(({ channelCode }) => channelCode))];
  const channels = new Map(
    (await db.findBy(ChannelEntity, { code: In(codes) })).map((one) => [one.code, one]),
  );
  const paid = await paidShares(db, orders);
  const duplicates = await possibleDuplicates(db, orders);
  return orders.map((order) => {
    const channel = channels.get(order.channelCode);
    if (!channel) throw new Error(`Channel ${order.channelCode} of order ${order.id} is not there`);
    const own = goods.get(order.id) ?? [];
    const facts = factsOf(order, own, skus, channel);
    facts.ORDER_PAID_SHARE = paid.get(order.id) ?? 0;
    facts.ORDER_POSSIBLE_DUPLICATE = duplicates.has(order.id);
    return {
      order,
      goods: own,
      channel,
      facts,
      weightGrams: facts.ORDER_WEIGHT_GRAMS as number,
      heaviestUnitGrams: facts.LINE_MAX_WEIGHT_GRAMS as number,
      sides: boxFor(own.map((line) => skus.get(line.skuCode ?? ''))),
    };
  });
}

/** The smallest box that takes any one of these: their sides by length, the greatest of each. */
function boxFor(skus: readonly (SkuFact | undefined)[]): [number, number, number] | null {
  const box: [number, number, number] = [0, 0, 0];
  for (const sku of skus) {
    if (sku?.lengthMm == null || sku.widthMm == null || sku.heightMm == null) return null;
    const sides = [sku.lengthMm, sku.widthMm, sku.heightMm].sort((a, b) => a - b);
    box.forEach((side, index) => (box[index] = Math.max(side, sides[index]!)));
  }
  return box[0] > 0 ? box : null;
}

function factsOf(
  order: OrderEntity,
  goods: readonly OrderLineEntity[],
  skus: ReadonlyMap<string, SkuFact>,
  channel: ChannelEntity,
): Facts {
  const factOf = (line: OrderLineEntity) => skus.get(line.skuCode ?? '');
  const sides = goods.flatMap((line) => {
    const fact = factOf(line);
    return [fact?.lengthMm ?? 0, fact?.widthMm ?? 0, fact?.heightMm ?? 0];
  });
  const { shipName, countryCode, city, postalCode, line1 } = order;
  return {
    ORDER_TOTAL: Number(order.total),
    ORDER_CURRENCY: order.currencyCode,
    ORDER_CHANNEL: order.channelCode,
    ORDER_LINE_COUNT: order.lineCount,
    ORDER_UNITS: goods.reduce((sum, line) => sum + line.quantity, 0),
    ORDER_WEIGHT_GRAMS: goods.reduce(
      (sum, line) => sum + line.quantity * unitGrams(factOf(line), channel),
      0,
    ),
    BUYER_ID: order.buyerId ?? '',
    BUYER_EMAIL: order.buyerEmail?.toLowerCase() ?? '',
    ADDRESS_COUNTRY: countryCode ?? '',
    ADDRESS_PROVINCE: order.province ?? '',
    ADDRESS_POSTAL_CODE: postalCode ?? '',
    ADDRESS_COMPLETE: [shipName, countryCode, city, postalCode, line1].every(Boolean),
    LINE_SKU_CODE: goods.map(({ skuCode }) => skuCode ?? ''),
    LINE_HS_CODE: goods.flatMap((line) => factOf(line)?.hsCode ?? []),
    LINE_SKUS_KNOWN: goods.every((line) => factOf(line) !== undefined),
    LINE_MAX_WEIGHT_GRAMS: Math.max(0, ...goods.map((line) => unitGrams(factOf(line), channel))),
    LINE_MAX_LENGTH_MM: Math.max(0, ...sides),
  };
}
