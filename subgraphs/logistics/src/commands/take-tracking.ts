import { appendEvents, type EventContext, type NewEvent } from '@tradegraph/event-log';
import { newId } from '@tradegraph/kernel';
import type { EntityManager } from 'typeorm';
import { inOrderOfTime, messageKey, type Heard } from '../domain/heard.js';
import { statusChanged } from '../domain/shipment-events.js';
import type { ShipmentStatus } from '../domain/shipment-status.js';
import { isFinal, statesAfter, type TrackingMessage, type TrackingProblem } from '../domain/track.js';
import { statusOf } from '../domain/tracking-codes.js';
import type { CarrierEntity } from '../entities/carrier.entity.js';
import type { ShipmentEntity } from '../entities/shipment.entity.js';
import { servicesById } from '../repositories/shipment-reads.js';
import { lockShipments, saveShipments } from '../repositories/shipment-writes.js';
import {
  insertTrackingEvents,
  knownMessages,
  shipmentsByNumber,
  trackingTable,
  type TrackingEventRow,
} from '../repositories/tracking-repository.js';
import { quarantine, type QuarantineRow } from '../repositories/quarantine-repository.js';

export type TrackingOutcome = 'APPLIED' | 'STORED' | 'DUPLICATE' | 'QUARANTINED';
export interface Taken {
  outcome: TrackingOutcome;
  shipmentId: string | null;
}

interface Intake {
  carrier: CarrierEntity;
  now: Date;
  table: Map<string, ShipmentStatus>;
  shipments: Map<string, ShipmentEntity>;
  idByNumber: Map<string, string>;
  serviceCode: (shipment: ShipmentEntity) => string;
  seen: Set<string>;
  rows: TrackingEventRow[];
  aside: QuarantineRow[];
  events: NewEvent<'logistics'>[];
}

/**
 * Takes what a carrier said, in the order in which it happened; the outcomes stand in the order of the input. What is
 * there already changes nothing, what is late moves nothing back, what nobody understands is kept aside.
 */
export async function takeTracking(
  tx: EntityManager,
  carrier: CarrierEntity,
  heard: readonly Heard[],
  now: Date,
  context: EventContext,
): Promise<Taken[]> {
  const intake = await openIntake(tx, carrier, heard, now);
  const taken = new Map(
    inOrderOfTime(heard).map((index) => [index, takeOne(intake, heard[index]!)] as const),
  );
  await insertTrackingEvents(tx, intake.rows);
  await quarantine(tx, intake.aside);
  await saveShipments(tx, [...intake.shipments.values()]);
  if (intake.events.length > 0) await appendEvents(tx, 'logistics', intake.events, context);
  return heard.map((_, index) => taken.get(index)!);
}

async function openIntake(
  tx: EntityManager,
  carrier: CarrierEntity,
  heard: readonly Heard[],
  now: Date,
): Promise<Intake> {
  const messages = heard.flatMap((each) => ('message' in each ? [each.message] : []));
  const idByNumber = await shipmentsByNumber(
    tx,
    carrier.id,
    messages.map(({ trackingNo }) => trackingNo),
  );
  const shipments = await lockShipments(tx, [...idByNumber.values()]);
  const services = await servicesById(
    tx,
    [...shipments.values()].map(({ serviceId }) => serviceId),
  );
  for (const shipment of shipments.values()) shipment.trackedAt = now;
  return {
    ...{ carrier, now, shipments, idByNumber },
    table: await trackingTable(
      tx,
      carrier.id,
      messages.map(({ statusCode }) => statusCode),
    ),
    serviceCode: ({ serviceId }) => services.get(serviceId)!.code,
    seen: await knownMessages(
      tx,
      heard.map((each) => messageKey(carrier.id, each)),
    ),
    ...{ rows: [], aside: [], events: [] },
  };
}

function takeOne(intake: Intake, heard: Heard): Taken {
  const key = messageKey(intake.carrier.id, heard);
  const shipmentId = 'message' in heard ? (intake.idByNumber.get(heard.message.trackingNo) ?? null) : null;
  if (intake.seen.has(key)) return { outcome: 'DUPLICATE', shipmentId };
  intake.seen.add(key);
  if ('odd' in heard) return keepAside(intake, key, 'MALFORMED', null, heard.odd);
  const { message } = heard;
  const status = statusOf(message.statusCode, intake.table);
  if (status === null) return keepAside(intake, key, 'UNKNOWN_CODE', message);
  const shipment = intake.shipments.get(shipmentId ?? '');
  if (!shipment) return keepAside(intake, key, 'UNKNOWN_NUMBER', message);
  intake.rows.push({ shipment, message, status, key, receivedAt: intake.now });
  const states = statesAfter(shipment, { status, occurredAt: message.occurredAt });
  for (const state of states) moveTo(intake, shipment.id, state, message.occurredAt);
  return { outcome: states.length > 0 ? 'APPLIED' : 'STORED', shipmentId: shipment.id };
}

function moveTo(intake: Intake, id: string, status: ShipmentStatus, occurredAt: Date): void {
  const before = intake.shipments.get(id)!;
  const after: ShipmentEntity = {
    ...before,
    ...{ status, statusAt: occurredAt, updatedAt: intake.now, version: before.version + 1 },
    pollDueAt: isFinal(status) ? null : before.pollDueAt,
    labelDueAt: null,
  };
  intake.shipments.set(id, after);
  intake.events.push(
    statusChanged(after, {
      carrierServiceCode: intake.serviceCode(after),
      previousStatus: before.status,
      occurredAt,
    }),
  );
}

function keepAside(
  intake: Intake,
  messageKey: string,
  problem: TrackingProblem,
  message: TrackingMessage | null,
  odd?: { text: string; reason: string },
): Taken {
  const row = {
    id: newId('trq'),
    carrier: intake.carrier,
    messageKey,
    problem,
    trackingNo: message?.trackingNo ?? null,
    statusCode: message?.statusCode ?? odd!.reason,
    text: message ? JSON.stringify(message) : odd!.text,
    receivedAt: intake.now,
  };
  intake.aside.push(row);
  intake.events.push({
    eventType: 'TRACKING_QUARANTINED',
    aggregateType: 'TrackingQuarantine',
    aggregateId: row.id,
    aggregateVersion: 1,
    data: {
      quarantineId: row.id,
      carrierCode: intake.carrier.code,
      trackingNo: row.trackingNo,
      statusCode: row.statusCode,
    },
  });
  return { outcome: 'QUARANTINED', shipmentId: null };
}
