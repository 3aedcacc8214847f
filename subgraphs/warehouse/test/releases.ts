import type { NewEvent } from '@tradegraph/event-log';
import { until } from '@tradegraph/test-kit';
import type { TestWarehouse } from './start.js';

export interface ReleasedLine {
  skuCode: string;
  quantity: number;
  unitWeightGrams?: number | null;
}

export interface ReleaseOptions {
  warehouseCode?: string;
  maxPackageWeightGrams?: number | null;
  priority?: number;
  carrierServiceCode?: string;
}

const released = (
  fulfillmentOrderId: string,
  lines: ReleasedLine[],
  options: ReleaseOptions,
): NewEvent<'orders'> => ({
  eventType: 'FULFILLMENT_ORDER_RELEASED',
  aggregateType: 'Order',
  aggregateId: `ord_${fulfillmentOrderId}`,
  aggregateVersion: 1,
  data: {
    fulfillmentOrderId,
    orderId: `ord_${fulfillmentOrderId}`,
    orderNo: `NO-${fulfillmentOrderId}`,
    channelCode: 'shop',
    warehouseCode: options.warehouseCode ?? 'LHR',
    reservationId: `rsv_${fulfillmentOrderId}`,
    carrierServiceCode: options.carrierServiceCode ?? 'fake:STANDARD',
    maxPackageWeightGrams: options.maxPackageWeightGrams ?? null,
    priority: options.priority ?? 0,
    shipBy: null,
    shipTo: {
      name: 'A. Buyer',
      countryCode: 'GB',
      countryName: 'United Kingdom',
      ...{ province: null, city: 'London', postalCode: 'N1', line1: '1 Road', line2: null, phone: null },
    },
    lines: lines.map((line, index) => ({
      lineId: `ol_${fulfillmentOrderId}_${index + 1}`,
      lineNo: index + 1,
      skuCode: line.skuCode,
      description: null,
      quantity: line.quantity,
      unitWeightGrams: line.unitWeightGrams ?? null,
      ...{ lengthMm: null, widthMm: null, heightMm: null },
    })),
  },
});

export interface OutboundEvent {
  status: string;
  previousStatus: string | null;
  reason?: string;
  voidRefused?: boolean;
  lines?: { skuCode: string; quantity: number; pickedQuantity: number; missingQuantity: number }[];
  packages?: { packageId: string; weightGrams: number; lines: { skuCode: string; quantity: number }[] }[];
  transport?: { carrierServiceCode: string; originCountry: string | null; shipTo: { name: string } };
}

let keys = 0;

/** What happens around a warehouse, and what it says: the words of the floor's suites. */
export function floorOf(house: TestWarehouse) {
  const mutate = async <T>(name: string, input: object, selection: string, as = {}): Promise<T> => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await house.ask<{ answer: T }>(
      `mutation ($input: ${type}!) { answer: ${name}(input: $input) { ${selection}
        userErrors { code message field ... on InvalidStateTransitionError { from to } } } }`,
      { input: { idempotencyKey: `key-${++keys}`, ...input } },
      as,
    );
    if (!data) throw new Error(JSON.stringify(errors));
    return data.answer;
  };
  const outboundId = async (fulfillmentOrderId: string): Promise<string> => {
    const rows = await house.sql<{ id: string }>(
      'SELECT id FROM outbound_order WHERE fulfillment_order_id = ?',
      [fulfillmentOrderId],
    );
    return rows[0]!.id;
  };
  const statusOf = async (fulfillmentOrderId: string): Promise<string | null> => {
    const rows = await house.sql<{ status: string }>(
      'SELECT status FROM outbound_order WHERE fulfillment_order_id = ?',
      [fulfillmentOrderId],
    );
    return rows[0]?.status ?? null;
  };
  return {
    mutate,
    outboundId,
    statusOf,
    addWarehouse: (code: string, more: object = {}) =>
      mutate('upsertWarehouse', { code, name: code, type: 'DOMESTIC', ...more }, ''),
    receive: (lines: { skuCode: string; quantity: number; binCode?: string }[], warehouseCode = 'LHR') =>
      mutate('receiveStock', { warehouseCode, lines }, 'receipt { id }'),
    release: (id: string, lines: ReleasedLine[], options: ReleaseOptions = {}) =>
      house.orders.publish(released(id, lines, options)),
    releaseMany: (orders: { id: string; lines: ReleasedLine[] }[], options: ReleaseOptions = {}) =>
      house.orders.publish(...orders.map(({ id, lines }) => released(id, lines, options))),
    requestCancel: (...ids: string[]) =>
      house.orders.publish(
        ...ids.map((id): NewEvent<'orders'> => ({
          eventType: 'FULFILLMENT_ORDER_CANCEL_REQUESTED',
          aggregateType: 'Order',
          aggregateId: `ord_${id}`,
          aggregateVersion: 2,
          data: {
            fulfillmentOrderId: id,
            orderId: `ord_${id}`,
            warehouseCode: 'LHR',
            reason: 'The buyer changed their mind',
          },
        })),
      ),
    label: async (id: string) => {
      const outboundOrderId = await outboundId(id);
      const packages = await house.sql<{ id: string }>('SELECT id FROM package WHERE outbound_order_id = ?', [
        outboundOrderId,
      ]);
      await house.logistics.publish({
        eventType: 'SHIPMENT_STATUS_CHANGED',
        aggregateType: 'Shipment',
        aggregateId: `shp_${id}`,
        aggregateVersion: 2,
        data: {
          shipmentId: `shp_${id}`,
          trackingNo: `TRK-${id}`,
          orderId: `ord_${id}`,
          outboundOrderId,
          previousStatus: 'PENDING',
          status: 'LABEL_CREATED',
          packageIds: packages.map((one) => one.id),
        },
      });
    },
    reaches: (id: string, status: string) =>
      until(async () => (await statusOf(id)) === status, `${id} to be ${status}`),
    /** What the warehouse said of an outbound order, in order. */
    eventsOf: async (id: string): Promise<OutboundEvent[]> => {
      const rows = await house.sql<{ data: string; aggregate_version: number }>(
        'SELECT data, aggregate_version FROM outbox WHERE aggregate_id = ? ORDER BY id',
        [await outboundId(id)],
      );
      expect(rows.map((row) => Number(row.aggregate_version))).toEqual(rows.map((_, index) => index + 1));
      return rows.map((row) => JSON.parse(row.data) as OutboundEvent);
    },
    /** Units by bin, e.g. `{ 'RECV-01': 3 }`, of one SKU. */
    bins: async (skuCode: string): Promise<Record<string, number>> => {
      const rows = await house.sql<{ code: string; quantity: number }>(
        `SELECT bin.code, quantity FROM bin_stock JOIN bin ON bin.id = bin_stock.bin_id
         WHERE sku_code = ? AND quantity > 0 ORDER BY bin.code`,
        [skuCode],
      );
      return Object.fromEntries(rows.map((row) => [row.code, row.quantity]));
    },
  };
}

export type Floor = ReturnType<typeof floorOf>;
