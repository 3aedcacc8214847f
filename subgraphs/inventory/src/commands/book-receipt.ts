import { appendEvents, type EventOf } from '@tradegraph/event-log';
import type { EntityManager } from 'typeorm';
import { goodsIn } from '../domain/stock-change.js';
import { stockLevelIdOf } from '../domain/stock-level-id.js';
import { lockOrCreateLevels } from '../repositories/stock-level-repository.js';
import { changeStock } from './change-stock.js';

/**
 * Raises on hand and sellable by what the warehouse received: one ledger entry and one event per SKU, though it may
 * lie in several bins. Runs in the transaction that moves the consumer's offset, so it takes effect once.
 */
export async function bookReceipt(
  tx: EntityManager,
  event: EventOf<'STOCK_RECEIVED'>,
  now: Date,
): Promise<void> {
  const { receiptId, warehouseCode, lines } = event.data;
  const bySku = new Map<string, number>();
  for (const line of lines) bySku.set(line.skuCode, (bySku.get(line.skuCode) ?? 0) + line.quantity);
  const keys = [...bySku.keys()].map((skuCode) => ({ skuCode, warehouseCode }));
  const levels = await lockOrCreateLevels(tx, keys, now);
  const cause = { type: 'RECEIPT', id: receiptId } as const;
  const planned = keys.map((key) => ({
    change: goodsIn(stockLevelIdOf(key), bySku.get(key.skuCode)!),
    cause,
  }));
  const events = await changeStock(tx, levels, planned, { actor: event.actor, now });
  await appendEvents(tx, 'inventory', events, {
    correlationId: event.correlationId,
    causationId: event.eventId,
    actor: event.actor,
  });
}
