import type { BatchHandler, EventOf } from '@tradegraph/event-log';
import type { Clock } from '@tradegraph/kernel';
import { followLogistics } from '../commands/follow-logistics.js';

/** Packages got their labels. */
export const shipmentFacts = (clock: Clock): BatchHandler => ({
  types: ['SHIPMENT_STATUS_CHANGED'],
  apply: (tx, events) =>
    followLogistics(tx, events as readonly EventOf<'SHIPMENT_STATUS_CHANGED'>[], clock.now()),
});
