import type { NewEvent } from '@tradegraph/event-log';
import type { EventData } from '@tradegraph/events';

type Outbound = EventData<'OUTBOUND_ORDER_CHANGED'>;

const shipTo = {
  ...{ name: 'Ana', countryCode: 'NZ', countryName: 'New Zealand', province: null, city: 'Ōtautahi' },
  ...{ postalCode: '8011', line1: '1 High Street', line2: null, phone: '+64 3 1' },
};

const unit = (outboundOrderId: string, packageNo: number, weightGrams: number) => ({
  packageId: `pkg_${outboundOrderId}_${packageNo}`,
  packageNo,
  weightGrams,
  ...{ lengthMm: null, widthMm: null, heightMm: null },
  lines: [{ skuCode: 'A', quantity: 1 }],
});

/** What the warehouse says when an outbound order of two packages moves on. */
export function outbound(
  outboundOrderId: string,
  status: Outbound['status'],
  carrierServiceCode: string,
  extra: Partial<Outbound> = {},
): NewEvent<'warehouse'> {
  const packages = [unit(outboundOrderId, 1, 1_500), unit(outboundOrderId, 2, 1_500)];
  return {
    eventType: 'OUTBOUND_ORDER_CHANGED',
    aggregateType: 'OutboundOrder',
    aggregateId: outboundOrderId,
    aggregateVersion: 1,
    data: {
      outboundOrderId,
      orderId: `ord_${outboundOrderId}`,
      fulfillmentOrderId: `ffo_${outboundOrderId}`,
      warehouseCode: 'AKL',
      previousStatus: 'PACKED',
      status,
      ...(status === 'WEIGHED'
        ? { packages, transport: { carrierServiceCode, originCountry: 'NZ', shipTo } }
        : {}),
      ...extra,
    },
  };
}
