import { ulid } from '@tradegraph/kernel';
import { transact } from '@tradegraph/subgraph-kit';
import { takeTracking } from '../commands/take-tracking.js';
import { CarrierEntity } from '../entities/carrier.entity.js';
import type { CarrierConnectionEntity } from '../entities/carrier-connection.entity.js';
import type { ShipmentEntity } from '../entities/shipment.entity.js';
import { connectionsByCarrier } from '../repositories/carrier-connection-repository.js';
import { claimDue, pollAgain } from '../repositories/due-shipments.js';
import { servicesById } from '../repositories/shipment-reads.js';
import type { CarrierWork } from './work-labels.js';

/** Numbers in one question. */
const BATCH = 200;
const PAUSE_MS = 5_000;
/** After so many full rounds the job lets others run. */
const ROUNDS = 10;

/** Asks carriers where the shipments are that they have not called about for a while. */
export async function pollTracking(work: CarrierWork): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) if ((await oneRound(work)) < BATCH) return;
}

async function oneRound(work: CarrierWork): Promise<number> {
  const { dataSource, clock } = work;
  const due = await claimDue(dataSource, 'poll_due_at', clock.now(), BATCH);
  if (due.length === 0) return 0;
  const services = await servicesById(
    dataSource.manager,
    due.map(({ serviceId }) => serviceId),
  );
  const byCarrier = new Map<string, ShipmentEntity[]>();
  for (const shipment of due) {
    const { carrierId } = services.get(shipment.serviceId)!;
    byCarrier.set(carrierId, [...(byCarrier.get(carrierId) ?? []), shipment]);
  }
  const connections = await connectionsByCarrier(dataSource.manager, [...byCarrier.keys()]);
  for (const [carrierId, shipments] of byCarrier) {
    const connection = connections.get(carrierId);
    if (connection && connection.pollSeconds > 0) await ask(work, connection, shipments);
    else await pollAgain(dataSource.manager, shipments, null);
  }
  return due.length;
}

async function ask(
  work: CarrierWork,
  connection: CarrierConnectionEntity,
  shipments: readonly ShipmentEntity[],
): Promise<void> {
  const { dataSource, clock, desk, eventLog } = work;
  const numbers = shipments.flatMap(({ trackingNo }) => trackingNo ?? []);
  const heard = await desk
    .carrier(connection)
    .track(numbers)
    .catch(() => null); // the breaker counts it; once it opens, tracking says that it is stale
  const now = clock.now();
  if (!heard) return pollAgain(dataSource.manager, shipments, new Date(now.getTime() + PAUSE_MS));
  const next = new Date(now.getTime() + connection.pollSeconds * 1_000);
  const carrier = await dataSource.manager.findOneByOrFail(CarrierEntity, { id: connection.carrierId });
  await transact(dataSource, async (tx) => {
    await pollAgain(tx, shipments, next, now);
    await takeTracking(tx, carrier, heard, now, { correlationId: ulid(), actor: 'logistics' });
  });
  eventLog.nudge();
}
