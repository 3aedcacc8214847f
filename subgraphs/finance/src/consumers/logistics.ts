import type { BatchHandler, EventOf } from '@tradegraph/event-log';
import { insertRows } from '@tradegraph/subgraph-kit';

/** What each shipment is expected to cost, for the voucher of its order. */
export const shipmentsCreated: BatchHandler = {
  types: ['SHIPMENT_CREATED'],
  apply: async (tx, events) => {
    const rows = (events as EventOf<'SHIPMENT_CREATED'>[]).map(({ data: { shipmentId, expectedCost } }) => [
      shipmentId,
      expectedCost?.amount ?? null,
      expectedCost?.currencyCode ?? null,
    ]);
    await insertRows(tx, 'shipment_cost', ['shipment_id', 'amount', 'currency_code'], rows, {
      ignoreDuplicates: true,
    });
  },
};
