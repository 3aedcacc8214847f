import { z } from 'zod';
import { code, id, quantity } from './fields.js';

const reservation = z.object({
  reservationId: id,
  orderId: id.nullable(),
  /** Absent in events of before fulfilment orders. */
  fulfillmentOrderId: id.nullable().optional(),
  status: z.enum(['ACTIVE', 'COMMITTED', 'RELEASED', 'EXPIRED']),
  lines: z.array(z.object({ skuId: id, skuCode: code, warehouseId: id, warehouseCode: code, quantity })),
});

export const inventoryEvents = {
  INVENTORY_CHANGED: z.object({
    stockLevelId: id,
    warehouseId: id,
    warehouseCode: code,
    skuId: id,
    skuCode: code,
    changeType: z.enum(['IN', 'OUT', 'ADJUST', 'RESERVE', 'RELEASE']),
    /** Before and after of the quantity that `changeType` moves, as in the ledger row. */
    beforeQty: z.int(),
    afterQty: z.int(),
    /** The balances after the change. A negative `sellable` means oversold: it may not even be announced. */
    onHand: z.int(),
    sellable: z.int().nonnegative(),
    reserved: z.int().nonnegative(),
    unsellable: z.int(),
    causeType: z.string().min(1),
    causeId: z.string().min(1),
  }),
  RESERVATION_CREATED: reservation,
  RESERVATION_COMMITTED: reservation,
  RESERVATION_RELEASED: reservation,
  RESERVATION_EXPIRED: reservation,
};
