import type { BatchHandler } from '@tradegraph/event-log';
import type { Clock } from '@tradegraph/kernel';
import { followWarehouse } from '../commands/follow-warehouse.js';
import type { WarehouseFact } from '../domain/warehouse-facts.js';

/** Goods came into a warehouse, left it or were not found: the stock books follow. */
export const warehouseFacts = (clock: Clock): BatchHandler => ({
  types: ['STOCK_RECEIVED', 'OUTBOUND_ORDER_CHANGED'],
  apply: (tx, events) => followWarehouse(tx, events as readonly WarehouseFact[], clock.now()),
});
