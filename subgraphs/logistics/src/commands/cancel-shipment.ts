import { appendEvents } from '@tradegraph/event-log';
import {
  invalidTransition,
  notFound,
  parseInput,
  runCommand,
  text,
  type CommandOutcome,
} from '@tradegraph/subgraph-kit';
import { z } from 'zod';
import type { CancelShipmentInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { requireOwn } from '../domain/own-shipment.js';
import { statusChanged } from '../domain/shipment-events.js';
import { shipmentTransitions } from '../domain/shipment-status.js';
import { connectionsByCarrier } from '../repositories/carrier-connection-repository.js';
import { servicesById } from '../repositories/shipment-reads.js';
import { lockShipments, saveShipments } from '../repositories/shipment-writes.js';

const given = z.object({ shipmentId: z.string(), reason: text(255).min(1, 'must not be empty') });

/** Calls a shipment off that the carrier has not got yet; its label is called off at the carrier afterwards. */
export function cancelShipment(
  context: Context,
  input: CancelShipmentInput,
): Promise<CommandOutcome<{ shipmentId: string }>> {
  const command = { operation: 'cancelShipment', idempotencyKey: input.idempotencyKey, input };
  return runCommand(context, command, async (tx) => {
    const { shipmentId } = parseInput(given, input);
    const before = requireOwn(context.viewer, (await lockShipments(tx, [shipmentId])).get(shipmentId));
    if (!before) throw notFound('shipment', shipmentId, ['shipmentId']);
    if (!shipmentTransitions.allows(before.status, 'CANCELLED')) {
      throw invalidTransition('Shipment', before.id, before.status, 'CANCELLED');
    }
    const service = (await servicesById(tx, [before.serviceId])).get(before.serviceId)!;
    const connections = await connectionsByCarrier(tx, [service.carrierId]);
    const now = context.clock.now();
    const after = {
      ...before,
      status: 'CANCELLED' as const,
      labelDueAt: connections.has(service.carrierId) ? now : null,
      pollDueAt: null,
      version: before.version + 1,
      updatedAt: now,
    };
    await saveShipments(tx, [after]);
    const facts = { carrierServiceCode: service.code, previousStatus: before.status };
    await appendEvents(tx, 'logistics', [statusChanged(after, facts)], {
      correlationId: context.correlationId,
      actor: context.viewer.id,
    });
    return { shipmentId };
  });
}
