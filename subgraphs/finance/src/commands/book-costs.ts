import type { EventOf } from '@tradegraph/event-log';
import { multiplyAmount, roundToScale } from '@tradegraph/kernel';
import { insertRows } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { dayOf } from '../domain/calendar-day.js';
import { issued, received, type UnitCost } from '../domain/moving-average.js';
import { readBooksRates, type RateOf } from '../repositories/books-rates.js';
import { costKey, lockUnitCosts, saveUnitCosts, type CostKey } from '../repositories/unit-cost-repository.js';

type Received = EventOf<'STOCK_RECEIVED'>;
type Outbound = EventOf<'OUTBOUND_ORDER_CHANGED'>;
type Movement = Received | Outbound;

/**
 * Follows goods in and out of warehouses: receipts move the average, hand overs take the cost at the average of their
 * moment, units that were not found leave with their value. In the order of the warehouse's events; statements
 * per batch are constant.
 */
export async function bookCosts(
  tx: EntityManager,
  events: readonly Movement[],
  booksCurrency: string,
): Promise<void> {
  const movements = events.filter(movesGoods);
  const keys = movements.flatMap(keysOf);
  if (keys.length === 0) return;
  const rateOf = await ratesFor(tx, movements, booksCurrency);
  const costs = await lockUnitCosts(tx, keys);
  const entries: unknown[][] = [];
  for (const event of movements) {
    if (event.eventType === 'STOCK_RECEIVED') receive(costs, event, rateOf);
    else entries.push(...issue(costs, event));
  }
  await saveUnitCosts(tx, [...new Map(keys.map((key) => [costKey(key), key])).entries()].map(rowOf(costs)));
  await insertRows(
    tx,
    'cost_entry',
    [
      ...['outbound_order_id', 'line_no', 'fulfillment_order_id', 'sku_code', 'warehouse_code'],
      ...['quantity', 'cost', 'known'],
    ],
    entries,
  );
}

const movesGoods = (event: Movement): boolean =>
  event.eventType === 'STOCK_RECEIVED' ||
  (event.data.voidRefused !== true && ['HANDED_OVER', 'SHORT_PICKED'].includes(event.data.status));

function keysOf(event: Movement): CostKey[] {
  const { warehouseCode, lines } = event.data;
  return (lines ?? []).map(({ skuCode }) => ({ skuCode, warehouseCode }));
}

const rowOf =
  (costs: ReadonlyMap<string, UnitCost>) =>
  ([name, key]: [string, CostKey]) => ({ ...costs.get(name)!, ...key });

function ratesFor(tx: EntityManager, movements: readonly Movement[], booksCurrency: string): Promise<RateOf> {
  const wanted = movements.flatMap((event) =>
    event.eventType === 'STOCK_RECEIVED'
      ? event.data.lines.flatMap(({ unitCost }) =>
          unitCost ? [{ currencyCode: unitCost.currencyCode, day: dayOf(event.timestamp) }] : [],
        )
      : [],
  );
  return readBooksRates(tx, booksCurrency, wanted);
}

function receive(costs: Map<string, UnitCost>, event: Received, rateOf: RateOf): void {
  const { warehouseCode, lines, receiptId } = event.data;
  for (const { skuCode, quantity, unitCost } of lines) {
    const key = costKey({ skuCode, warehouseCode });
    let cost: string | null = null;
    if (unitCost) {
      const day = dayOf(event.timestamp);
      const fx = rateOf(unitCost.currencyCode, day);
      // Buried, and taken up again by a replay once the rates were imported: a made-up cost would stay for ever.
      if (!fx) throw new Error(`Receipt ${receiptId}: no rate of ${unitCost.currencyCode} on ${day}`);
      cost = roundToScale(multiplyAmount(unitCost.amount, fx.rate));
    }
    costs.set(key, received(costs.get(key)!, quantity, cost));
  }
}

function issue(costs: Map<string, UnitCost>, event: Outbound): unknown[][] {
  const { outboundOrderId, fulfillmentOrderId, warehouseCode, lines, status } = event.data;
  const handedOver = status === 'HANDED_OVER';
  return (lines ?? []).flatMap(({ lineNo, skuCode, pickedQuantity, missingQuantity }) => {
    const quantity = handedOver ? pickedQuantity : missingQuantity;
    if (quantity === 0) return [];
    const key = costKey({ skuCode, warehouseCode });
    const { after, cost, known } = issued(costs.get(key)!, quantity);
    costs.set(key, after);
    if (!handedOver) return [];
    return [[outboundOrderId, lineNo, fulfillmentOrderId, skuCode, warehouseCode, quantity, cost, known]];
  });
}
