import type { BatchHandler } from '@tradegraph/event-log';
import { keepSkus } from '../repositories/fact-repository.js';
import { heldOrdersOfSkus } from '../repositories/hold-repository.js';
import { planTasks } from '../repositories/task-repository.js';

/** What is known of the goods; an order that is held for an unknown SKU is reviewed again. */
export const fromCatalog: BatchHandler = {
  types: ['SKU_UPSERTED'],
  apply: async (tx, events) => {
    const skus = events.flatMap((event) => (event.eventType === 'SKU_UPSERTED' ? [event.data] : []));
    const newest = [...new Map(skus.map((sku) => [sku.skuCode, sku] as const)).values()];
    await keepSkus(tx, newest);
    const orderIds = await heldOrdersOfSkus(
      tx,
      newest.map(({ skuCode }) => skuCode),
    );
    const last = events.at(-1)!;
    const { correlationId, eventId: causeEventId } = last;
    await planTasks(
      tx,
      orderIds.map((orderId) => ({
        ...{ orderId, kind: 'REVIEW', dueAt: new Date(last.timestamp), correlationId, causeEventId },
      })),
    );
  },
};
