import type { EventOf, NewEvent } from '@tradegraph/event-log';
import type { OutboundLine } from '../repositories/outbound-line-repository.js';
import type { OutboundOrderEntity, OutboundOrderStatus } from '../entities/outbound-order.entity.js';
import type { WaveEntity } from '../entities/wave.entity.js';

type OutboundData = EventOf<'OUTBOUND_ORDER_CHANGED'>['data'];

/** What an event says beside the state; which state needs what stands in the contract. */
export type OutboundDetails = Pick<
  OutboundData,
  'lines' | 'packages' | 'transport' | 'handedOverAt' | 'reason' | 'voidRefused'
>;

export interface OutboundStep {
  previousStatus: OutboundOrderStatus | null;
  status: OutboundOrderStatus;
  /** The outbound order's version after the step. */
  version: number;
}

export function outboundChanged(
  outbound: OutboundOrderEntity,
  step: OutboundStep,
  details: OutboundDetails = {},
): NewEvent<'warehouse'> {
  return {
    eventType: 'OUTBOUND_ORDER_CHANGED',
    aggregateType: 'OutboundOrder',
    aggregateId: outbound.id,
    aggregateVersion: step.version,
    data: {
      outboundOrderId: outbound.id,
      orderId: outbound.orderId,
      fulfillmentOrderId: outbound.fulfillmentOrderId,
      warehouseCode: outbound.warehouseCode,
      channelCode: outbound.channelCode,
      previousStatus: step.previousStatus,
      status: step.status,
      reservationId: outbound.reservationId,
      waveId: outbound.waveId,
      ...details,
    },
  };
}

/** The steps from the order's present state through `statuses`, one event each; the last one has the details. */
export function outboundSteps(
  outbound: OutboundOrderEntity,
  statuses: readonly OutboundOrderStatus[],
  details: OutboundDetails = {},
): NewEvent<'warehouse'>[] {
  return statuses.map((status, index) =>
    outboundChanged(
      outbound,
      {
        previousStatus: index === 0 ? outbound.status : statuses[index - 1]!,
        status,
        version: outbound.version + index + 1,
      },
      index === statuses.length - 1 ? details : {},
    ),
  );
}

export const eventLines = (lines: readonly OutboundLine[]): NonNullable<OutboundData['lines']> =>
  lines.map((line) => ({
    lineNo: line.lineNo,
    lineId: line.orderLineId,
    skuCode: line.skuCode,
    quantity: line.quantity,
    pickedQuantity: line.pickedQuantity,
    missingQuantity: line.missingQuantity,
  }));

/** What the label needs; nothing when nobody said by which service the goods go. */
export function transportOf(
  outbound: OutboundOrderEntity,
  originCountry: string | null,
): Pick<OutboundDetails, 'transport'> {
  const { carrierServiceCode, shipTo } = outbound;
  if (carrierServiceCode === null || shipTo === null) return {};
  type ShipTo = NonNullable<OutboundData['transport']>['shipTo'];
  return { transport: { carrierServiceCode, originCountry, shipTo: JSON.parse(shipTo) as ShipTo } };
}

export function waveChanged(
  wave: Pick<WaveEntity, 'id' | 'warehouseCode' | 'status' | 'version'>,
  outboundOrderCount: number,
): NewEvent<'warehouse'> {
  return {
    eventType: 'WAVE_CHANGED',
    aggregateType: 'Wave',
    aggregateId: wave.id,
    aggregateVersion: wave.version,
    data: { waveId: wave.id, warehouseCode: wave.warehouseCode, status: wave.status, outboundOrderCount },
  };
}
