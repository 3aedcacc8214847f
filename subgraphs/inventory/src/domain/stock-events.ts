import type { NewEvent } from '@tradegraph/event-log';
import { skuIdOf, warehouseIdOf } from '@tradegraph/kernel';
import type { ReservationLineEntity } from '../entities/reservation-line.entity.js';
import type { ReservationEntity, ReservationStatus } from '../entities/reservation.entity.js';
import type { StockCause } from './stock-cause.js';
import type { AppliedChange } from './stock-change.js';

export function inventoryChanged(applied: AppliedChange, cause: StockCause): NewEvent<'inventory'> {
  const { after } = applied;
  return {
    eventType: 'INVENTORY_CHANGED',
    aggregateType: 'StockLevel',
    aggregateId: after.id,
    aggregateVersion: after.version,
    data: {
      stockLevelId: after.id,
      ...namesOf(after),
      changeType: applied.changeType,
      beforeQty: applied.beforeQty,
      afterQty: applied.afterQty,
      onHand: after.onHand,
      sellable: after.sellable,
      reserved: after.reserved,
      unsellable: after.unsellable,
      causeType: cause.type,
      causeId: cause.id,
    },
  };
}

const EVENT_OF = {
  ACTIVE: 'RESERVATION_CREATED',
  COMMITTED: 'RESERVATION_COMMITTED',
  RELEASED: 'RESERVATION_RELEASED',
  EXPIRED: 'RESERVATION_EXPIRED',
} as const satisfies Record<ReservationStatus, string>;

type NamedLine = Pick<ReservationLineEntity, 'skuCode' | 'warehouseCode' | 'quantity'>;

/** What to say of a reservation that has just reached its status. */
export function reservationChanged(
  reservation: ReservationEntity,
  lines: readonly NamedLine[],
): NewEvent<'inventory'> {
  return {
    eventType: EVENT_OF[reservation.status],
    aggregateType: 'Reservation',
    aggregateId: reservation.id,
    aggregateVersion: reservation.version,
    data: {
      reservationId: reservation.id,
      orderId: reservation.orderId,
      fulfillmentOrderId: reservation.fulfillmentOrderId,
      status: reservation.status,
      lines: lines.map((line) => ({ ...namesOf(line), quantity: line.quantity })),
    },
  };
}

const namesOf = ({ skuCode, warehouseCode }: { skuCode: string; warehouseCode: string }) => ({
  skuId: skuIdOf(skuCode),
  skuCode,
  warehouseId: warehouseIdOf(warehouseCode),
  warehouseCode,
});
