import { ulid, type Clock } from '@tradegraph/kernel';
import { transact } from '@tradegraph/subgraph-kit';
import type { DataSource } from 'typeorm';
import { askForLabel } from '../carriers/ask-for-label.js';
import type { CarrierDesk } from '../carriers/carrier-desk.js';
import { settleLabels } from '../commands/settle-labels.js';
import type { LabelOutcome } from '../domain/label-outcome.js';
import type { ShipmentEntity } from '../entities/shipment.entity.js';
import { connectionsByCarrier } from '../repositories/carrier-connection-repository.js';
import { claimDue } from '../repositories/due-shipments.js';
import { servicesById } from '../repositories/shipment-reads.js';

export interface CarrierWork {
  dataSource: DataSource;
  eventLog: { nudge(): void };
  clock: Clock;
  desk: CarrierDesk;
}

const BATCH = 100;
const AT_ONCE = 8;
/** Answers in one transaction: of a quick carrier most of a batch, of a slow one what is there when calls run out. */
const WRITTEN_AT_ONCE = 50;
/** After so many full rounds the job lets others run; its next turn comes at once. */
const ROUNDS = 20;

/** Asks carriers for the labels that are due, and calls off those that nobody needs any more. */
export async function workLabels(work: CarrierWork): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) if ((await oneRound(work)) < BATCH) return;
}

async function oneRound(work: CarrierWork): Promise<number> {
  const { dataSource, clock } = work;
  const due = await claimDue(dataSource, 'label_due_at', clock.now(), BATCH);
  if (due.length === 0) return 0;
  const services = await servicesById(
    dataSource.manager,
    due.map(({ serviceId }) => serviceId),
  );
  const carrierIds = [...services.values()].map(({ carrierId }) => carrierId);
  const connections = await connectionsByCarrier(dataSource.manager, carrierIds);
  await callAll(work, due, (shipment) => {
    const service = services.get(shipment.serviceId)!;
    return askForLabel(work.desk, shipment, service, connections.get(service.carrierId));
  });
  return due.length;
}

/** Answers are written while other calls are out: a slow one does not hold up the others' labels. */
async function callAll(
  work: CarrierWork,
  due: readonly ShipmentEntity[],
  call: (shipment: ShipmentEntity) => Promise<LabelOutcome>,
): Promise<void> {
  const waiting = [...due];
  const answered: LabelOutcome[] = [];
  let writing = Promise.resolve();
  const write = (): Promise<void> => (writing = writing.then(() => save(work, answered.splice(0))));
  const caller = async (): Promise<void> => {
    for (let shipment = waiting.shift(); shipment; shipment = waiting.shift()) {
      answered.push(await call(shipment));
      if (answered.length >= WRITTEN_AT_ONCE) await write();
    }
    await write();
  };
  const callers = await Promise.allSettled(Array.from({ length: AT_ONCE }, caller));
  for (const caller of callers) if (caller.status === 'rejected') throw caller.reason;
}

async function save({ dataSource, clock, eventLog }: CarrierWork, outcomes: LabelOutcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  const context = { correlationId: ulid(), actor: 'logistics' };
  await transact(dataSource, (tx) => settleLabels(tx, outcomes, clock.now(), context));
  eventLog.nudge();
}
