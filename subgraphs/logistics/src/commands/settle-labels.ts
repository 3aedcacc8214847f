import { appendEvents, type EventContext, type NewEvent } from '@tradegraph/event-log';
import { In, type EntityManager } from 'typeorm';
import { labelFailed, statusChanged } from '../domain/shipment-events.js';
import { settle, type LabelOutcome } from '../domain/label-outcome.js';
import { ShipmentEntity } from '../entities/shipment.entity.js';
import { packagesByShipment, servicesById } from '../repositories/shipment-reads.js';
import { lockShipments, saveShipments } from '../repositories/shipment-writes.js';

/** Writes down what carriers answered about labels, for any number of shipments at once. */
export async function settleLabels(
  tx: EntityManager,
  outcomes: readonly LabelOutcome[],
  now: Date,
  context: EventContext,
): Promise<Map<string, ShipmentEntity>> {
  const shipments = await lockShipments(
    tx,
    outcomes.map(({ shipmentId }) => shipmentId),
  );
  const ids = [...shipments.keys()];
  const services = await servicesById(
    tx,
    [...shipments.values()].map(({ serviceId }) => serviceId),
  );
  const packages = await packagesByShipment(tx, ids);
  const taken = await numbersTaken(tx, outcomes);
  const events: NewEvent<'logistics'>[] = [];
  for (const outcome of outcomes) {
    const before = shipments.get(outcome.shipmentId);
    if (!before) continue;
    const isTaken = (number: string) => (taken.get(number) ?? before.id) !== before.id;
    const { shipment, event } = settle(before, outcome, isTaken, now);
    if (shipment.trackingNo !== null) taken.set(shipment.trackingNo, shipment.id);
    shipments.set(shipment.id, shipment);
    const facts = {
      carrierServiceCode: services.get(shipment.serviceId)!.code,
      packageIds: packages.get(shipment.id)!,
      previousStatus: before.status,
    };
    if (event === 'LABEL_CREATED') events.push(statusChanged(shipment, facts));
    if (event === 'LABEL_FAILED') events.push(labelFailed(shipment, facts));
  }
  await saveShipments(tx, [...shipments.values()]);
  if (events.length > 0) await appendEvents(tx, 'logistics', events, context);
  return shipments;
}

async function numbersTaken(
  tx: EntityManager,
  outcomes: readonly LabelOutcome[],
): Promise<Map<string, string>> {
  const numbers = outcomes.flatMap((outcome) =>
    outcome.kind === 'LABELLED' ? [outcome.label.trackingNo] : [],
  );
  if (numbers.length === 0) return new Map();
  const rows = await tx.find(ShipmentEntity, {
    select: { id: true, trackingNo: true },
    where: { trackingNo: In(numbers) },
  });
  return new Map(rows.map(({ id, trackingNo }) => [trackingNo!, id]));
}
