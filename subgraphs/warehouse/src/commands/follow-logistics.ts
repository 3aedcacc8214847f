import type { EventOf } from '@tradegraph/event-log';
import type { EntityManager } from 'typeorm';
import { saveLabelled } from '../repositories/outbound-writes.js';
import { saveTrackingNumbers } from '../repositories/package-repository.js';

/** Labels that carriers gave: the goods may go. Runs in the transaction that moves the consumer's offset. */
export async function followLogistics(
  tx: EntityManager,
  events: readonly EventOf<'SHIPMENT_STATUS_CHANGED'>[],
  now: Date,
): Promise<void> {
  const labels = events.map((event) => event.data).filter((data) => data.status === 'LABEL_CREATED');
  const ids = [...new Set(labels.flatMap((label) => label.outboundOrderId ?? []))];
  if (ids.length === 0) return;
  await saveLabelled(tx, ids, now);
  await saveTrackingNumbers(
    tx,
    labels.flatMap(({ packageIds = [], trackingNo }) =>
      trackingNo === null ? [] : [{ packageIds, trackingNo }],
    ),
  );
}
