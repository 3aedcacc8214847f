import { appendEvents, type EventOf, type NewEvent } from '@tradegraph/event-log';
import type { EntityManager } from 'typeorm';
import { numberedLabel } from '../carriers/numbered-carrier.js';
import { serviceIdOf } from '../domain/codes.js';
import { withLabel } from '../domain/label.js';
import { parcelsOf, shipToOf } from '../domain/outbound-parcels.js';
import { shipmentCreated, statusChanged } from '../domain/shipment-events.js';
import { newShipment, type ShipmentPlan } from '../domain/shipment.js';
import { shipmentTransitions } from '../domain/shipment-status.js';
import { statesAfter } from '../domain/track.js';
import type { CarrierConnectionEntity } from '../entities/carrier-connection.entity.js';
import type { CarrierServiceEntity } from '../entities/carrier-service.entity.js';
import type { ShipmentEntity } from '../entities/shipment.entity.js';
import { connectionsByCarrier } from '../repositories/carrier-connection-repository.js';
import { quotableServices } from '../repositories/quote-repository.js';
import { servicesById, shipmentsOfOutboundOrders } from '../repositories/shipment-reads.js';
import { insertShipments, lockShipments, saveShipments } from '../repositories/shipment-writes.js';
import { openQuoteDesk, type QuoteDesk } from './quote-shipping.js';

type OutboundChange = EventOf<'OUTBOUND_ORDER_CHANGED'>;
type Weighed = OutboundChange & {
  data: { orderId: string; transport: NonNullable<OutboundChange['data']['transport']> };
};

/** What one batch of the warehouse's events does to shipments; written at its end, all at once. */
interface Batch {
  now: Date;
  byOutbound: Map<string, ShipmentEntity>;
  services: Map<string, CarrierServiceEntity>;
  connections: Map<string, CarrierConnectionEntity>;
  fresh: Set<string>;
  touched: Set<string>;
  packages: [packageId: string, shipmentId: string][];
  events: NewEvent<'logistics'>[];
}

/**
 * The warehouse weighed, handed over or voided: shipments come to be, are on their way, or are called off. One shipment
 * per outbound order, however often it is told. Statements per batch are constant.
 */
export async function followOutboundOrders(
  tx: EntityManager,
  changes: readonly OutboundChange[],
  now: Date,
): Promise<void> {
  const relevant = changes.filter(
    ({ data }) => data.voidRefused !== true && ['WEIGHED', 'HANDED_OVER', 'VOIDED'].includes(data.status),
  );
  if (relevant.length === 0) return;
  const batch = await openBatch(tx, relevant, now);
  const ask = await deskFor(tx, relevant.filter(isWeighed), batch);
  for (const event of relevant) {
    if (isWeighed(event)) create(batch, event, ask);
    else if (event.data.status === 'HANDED_OVER') handOver(batch, event);
    else if (event.data.status === 'VOIDED') callOff(batch, event);
  }
  await save(tx, batch);
}

async function openBatch(tx: EntityManager, changes: readonly OutboundChange[], now: Date): Promise<Batch> {
  const outboundIds = [...new Set(changes.map(({ data }) => data.outboundOrderId))];
  const known = [...(await lockShipments(tx, await shipmentsOfOutboundOrders(tx, outboundIds))).values()];
  const serviceIds = [
    ...known.map(({ serviceId }) => serviceId),
    ...changes.filter(isWeighed).map(({ data }) => serviceIdOf(data.transport.carrierServiceCode)),
  ];
  const services = await servicesById(tx, serviceIds);
  const carrierIds = [...services.values()].map(({ carrierId }) => carrierId);
  return {
    now,
    byOutbound: new Map(known.map((shipment) => [shipment.outboundOrderId!, shipment])),
    services,
    connections: await connectionsByCarrier(tx, carrierIds),
    fresh: new Set(),
    touched: new Set(),
    packages: [],
    events: [],
  };
}

async function deskFor(
  tx: EntityManager,
  weighed: readonly Weighed[],
  { services, now }: Batch,
): Promise<QuoteDesk | null> {
  const served = weighed.flatMap(({ data }) => data.transport.shipTo.countryCode ?? []);
  if (served.length === 0) return null; // of no country is it known what it costs to go there
  const asked = weighed.map(({ data }) => serviceIdOf(data.transport.carrierServiceCode));
  const known = await quotableServices(
    tx,
    [...new Set(asked)].filter((id) => services.has(id)),
  );
  return openQuoteDesk(tx, known, served, now);
}

/** One that says for which order and where to. What was made by hand, for no order, gets its shipment by hand. */
const isWeighed = (event: OutboundChange): event is Weighed =>
  event.data.status === 'WEIGHED' && event.data.orderId !== null && event.data.transport !== undefined;

function create(batch: Batch, event: Weighed, ask: QuoteDesk | null): void {
  const { data } = event;
  if (batch.byOutbound.has(data.outboundOrderId)) return;
  const plan = planOf(event);
  const service = batch.services.get(serviceIdOf(plan.carrierServiceCode));
  if (!service) throw new Error(`No rate card has the carrier service "${plan.carrierServiceCode}"`);
  const packageIds = (data.packages ?? []).map(({ packageId }) => packageId);
  const shipment = newShipment(
    plan,
    expectedCost(plan, service, data.transport.shipTo.countryCode, ask),
    batch.now,
  );
  if (batch.connections.has(service.carrierId)) shipment.labelDueAt = batch.now;
  batch.fresh.add(data.outboundOrderId);
  batch.byOutbound.set(data.outboundOrderId, shipment);
  batch.packages.push(...packageIds.map((packageId): [string, string] => [packageId, shipment.id]));
  const context = contextOf(event);
  const facts = { carrierServiceCode: service.code, packageIds, context };
  batch.events.push(shipmentCreated(shipment, { ...facts, previousStatus: null }));
  if (shipment.labelDueAt) return;
  const labelled = withLabel(shipment, numberedLabel(shipment.id), batch.now);
  batch.byOutbound.set(data.outboundOrderId, labelled);
  batch.events.push(statusChanged(labelled, { ...facts, previousStatus: shipment.status }));
}

function planOf({ data }: Weighed): ShipmentPlan {
  return {
    orderId: data.orderId,
    fulfillmentOrderId: data.fulfillmentOrderId,
    outboundOrderId: data.outboundOrderId,
    warehouseCode: data.warehouseCode,
    channelCode: data.channelCode,
    originCountry: data.transport.originCountry,
    carrierServiceCode: data.transport.carrierServiceCode,
    parcels: parcelsOf(data.packages ?? []),
    shipTo: shipToOf(data.transport),
  };
}

/** Unknown where the country is, or where no card in force has the service for it: the goods go all the same. */
function expectedCost(
  plan: ShipmentPlan,
  service: CarrierServiceEntity,
  destinationCountry: string | null,
  ask: QuoteDesk | null,
) {
  if (!ask || destinationCountry === null) return null;
  const answer = ask(service, {
    originCountry: plan.originCountry ?? null,
    destinationCountry,
    load: plan.parcels,
    currencyCode: null,
  });
  return 'quote' in answer ? { ...answer.quote, rateCardId: answer.rateCardId! } : null;
}

function handOver(batch: Batch, event: OutboundChange): void {
  const shipment = batch.byOutbound.get(event.data.outboundOrderId);
  if (!shipment) {
    if (event.data.fulfillmentOrderId === null) return;
    throw new Error(`Outbound order ${event.data.outboundOrderId} left without a shipment`);
  }
  const told = { status: 'HANDED_OVER' as const, occurredAt: batch.now };
  const seconds = batch.connections.get(batch.services.get(shipment.serviceId)!.carrierId)?.pollSeconds ?? 0;
  const pollDueAt = seconds === 0 ? null : new Date(batch.now.getTime() + seconds * 1_000);
  const states = statesAfter({ status: shipment.status, statusAt: null }, told);
  moveOn(batch, event, states, { pollDueAt });
}

function callOff(batch: Batch, event: OutboundChange): void {
  const shipment = batch.byOutbound.get(event.data.outboundOrderId);
  if (!shipment || !shipmentTransitions.allows(shipment.status, 'CANCELLED')) return;
  const hasLine = batch.connections.has(batch.services.get(shipment.serviceId)!.carrierId);
  moveOn(batch, event, ['CANCELLED'], { labelDueAt: hasLine ? batch.now : null, pollDueAt: null });
}

function moveOn(
  batch: Batch,
  event: OutboundChange,
  states: readonly ShipmentEntity['status'][],
  changes: Partial<ShipmentEntity>,
): void {
  const key = event.data.outboundOrderId;
  for (const status of states) {
    const before = batch.byOutbound.get(key)!;
    const after = { ...before, ...changes, status, version: before.version + 1, updatedAt: batch.now };
    batch.byOutbound.set(key, after);
    batch.touched.add(key);
    batch.events.push(
      statusChanged(after, {
        carrierServiceCode: batch.services.get(after.serviceId)!.code,
        previousStatus: before.status,
        context: contextOf(event),
      }),
    );
  }
}

const contextOf = ({ correlationId, eventId }: OutboundChange) => ({
  correlationId,
  causationId: eventId,
  actor: 'logistics',
});

async function save(tx: EntityManager, batch: Batch): Promise<void> {
  const { byOutbound, fresh, touched, packages, events } = batch;
  if (events.length === 0) return;
  await insertShipments(
    tx,
    [...fresh].map((key) => byOutbound.get(key)!),
    packages,
  );
  const changed = [...touched].filter((key) => !fresh.has(key)).map((key) => byOutbound.get(key)!);
  await saveShipments(tx, changed);
  await appendEvents(tx, 'logistics', events, { correlationId: 'unset', actor: 'logistics' });
}
