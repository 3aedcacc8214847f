import type { BatchHandler, EventOf } from '@tradegraph/event-log';
import type { KnownEvent } from '@tradegraph/events';
import { keepSkus } from '../repositories/fact-repository.js';
import { heldOrdersOfSkus } from '../repositories/hold-repository.js';
import { reviewAgain } from './review-again.js';

const isSku = (event: KnownEvent): event is EventOf<'SKU_UPSERTED'> => event.eventType === 'SKU_UPSERTED';

/** What is known of the goods; an order that is held for an unknown SKU is reviewed again. */
export const fromCatalog: BatchHandler = {
  types: ['SKU_UPSERTED'],
  apply: async (tx, events) => {
    const newest = new Map(events.filter(isSku).map((event) => [event.data.skuCode, event] as const));
    await keepSkus(
      tx,
      [...newest.values()].map(({ data }) => data),
    );
    await reviewAgain(tx, await heldOrdersOfSkus(tx, [...newest.keys()]), newest);
  },
};
