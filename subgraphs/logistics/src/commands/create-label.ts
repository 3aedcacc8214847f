import {
  Refusal,
  invalidTransition,
  notFound,
  runCommand,
  userError,
  type CommandOutcome,
} from '@tradegraph/subgraph-kit';
import type { CreateLabelInput } from '../__generated__/resolvers.js';
import { askForLabel } from '../carriers/ask-for-label.js';
import type { Context } from '../context.js';
import type { LabelOutcome } from '../domain/label-outcome.js';
import { requireOwn } from '../domain/own-shipment.js';
import { ShipmentEntity } from '../entities/shipment.entity.js';
import { connectionsByCarrier } from '../repositories/carrier-connection-repository.js';
import { servicesById } from '../repositories/shipment-reads.js';
import { lockShipments } from '../repositories/shipment-writes.js';
import { settleLabels } from './settle-labels.js';

/**
 * Asks the carrier now. The call goes out before the transaction; asking twice is harmless, as the carrier makes one
 * label per shipment. What it answered to somebody else in the meantime stands.
 */
export async function createLabel(
  context: Context,
  input: CreateLabelInput,
): Promise<CommandOutcome<{ shipmentId: string }>> {
  const outcome = await ask(context, input.shipmentId);
  const command = { operation: 'createLabel', idempotencyKey: input.idempotencyKey, input };
  return runCommand(context, command, async (tx) => {
    const found = (await lockShipments(tx, [input.shipmentId])).get(input.shipmentId);
    const shipment = requireOwn(context.viewer, found);
    if (!shipment) throw notFound('shipment', input.shipmentId, ['shipmentId']);
    if (shipment.status !== 'PENDING' || !outcome) {
      throw invalidTransition('Shipment', shipment.id, shipment.status, 'LABEL_CREATED');
    }
    if (outcome.kind === 'REFUSED') throw refused('BAD_USER_INPUT', outcome.reason);
    if (outcome.kind === 'PAUSED') throw refused('SERVICE_UNAVAILABLE', outcome.reason);
    const eventContext = { correlationId: context.correlationId, actor: context.viewer.id };
    await settleLabels(tx, [outcome], context.clock.now(), eventContext);
    return { shipmentId: shipment.id };
  });
}

const refused = (code: 'BAD_USER_INPUT' | 'SERVICE_UNAVAILABLE', reason: string): Refusal =>
  new Refusal(userError(code, reason, ['shipmentId']));

async function ask({ dataSource, desk, viewer }: Context, shipmentId: string): Promise<LabelOutcome | null> {
  const { manager } = dataSource;
  const shipment = requireOwn(viewer, await manager.findOneBy(ShipmentEntity, { id: shipmentId }));
  if (shipment?.status !== 'PENDING') return null;
  const service = (await servicesById(manager, [shipment.serviceId])).get(shipment.serviceId)!;
  const connections = await connectionsByCarrier(manager, [service.carrierId]);
  return askForLabel(desk, shipment, service, connections.get(service.carrierId));
}
