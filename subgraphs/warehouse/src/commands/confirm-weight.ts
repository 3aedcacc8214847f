import { appendEvents } from '@tradegraph/event-log';
import {
  badInput,
  invalidTransition,
  notFound,
  parseInput,
  runCommand,
  type CommandOutcome,
} from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ConfirmWeightInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { outboundSteps, transportOf } from '../domain/outbound-events.js';
import { isOwnWarehouse } from '../domain/own-warehouse.js';
import { isBeyondTolerance, weightInput } from '../domain/packing-input.js';
import type { OutboundOrderEntity } from '../entities/outbound-order.entity.js';
import { PackageEntity } from '../entities/package.entity.js';
import { WarehouseEntity } from '../entities/warehouse.entity.js';
import { lockOutbound, moveOutbound } from '../repositories/outbound-writes.js';
import { eventPackages, packagesOfOutbound } from '../repositories/package-repository.js';

/** Writes one package's weight down; the last one of its outbound order makes that WEIGHED. */
export function confirmWeight(
  context: Context,
  raw: ConfirmWeightInput,
): Promise<CommandOutcome<{ packageId: string }>> {
  const { idempotencyKey, packageId, ...rest } = raw;
  return runCommand(context, { operation: 'confirmWeight', idempotencyKey, input: raw }, async (tx) => {
    const { weightGrams, overrideReason } = parseInput(weightInput, rest);
    const { outbound, warehouse, expectedWeightGrams } = await lockPacked(tx, context, packageId);
    const tolerance = warehouse.weightTolerancePercent;
    if (!overrideReason && isBeyondTolerance(weightGrams, expectedWeightGrams, tolerance)) {
      throw badInput(
        `weightGrams: ${weightGrams} is more than ${tolerance} % away from the ${expectedWeightGrams} g expected; weigh again, or say why it is right`,
        ['weightGrams'],
      );
    }
    await tx.update(PackageEntity, { id: packageId }, { weightGrams, weightReason: overrideReason ?? null });
    await finishWeighing(tx, context, outbound, warehouse);
    return { packageId };
  });
}

/** The package's outbound order, locked, while it is PACKED; a package may be weighed again until all are. */
async function lockPacked(tx: EntityManager, { viewer }: Context, packageId: string) {
  const found = await tx.findOneBy(PackageEntity, { id: packageId });
  if (!found) throw notFound('package', packageId, ['packageId']);
  const [outbound] = await lockOutbound(tx, [found.outboundOrderId]);
  if (!outbound) throw new Error(`Package ${packageId} belongs to no outbound order`);
  if (!isOwnWarehouse(viewer, outbound.warehouseCode)) throw notFound('package', packageId, ['packageId']);
  if (outbound.status !== 'PACKED') {
    throw invalidTransition('Outbound order', outbound.id, outbound.status, 'WEIGHED');
  }
  const warehouse = await tx.findOneByOrFail(WarehouseEntity, { code: outbound.warehouseCode });
  return { outbound, warehouse, expectedWeightGrams: found.expectedWeightGrams };
}

async function finishWeighing(
  tx: EntityManager,
  { viewer, clock, correlationId }: Context,
  outbound: OutboundOrderEntity,
  warehouse: WarehouseEntity,
): Promise<void> {
  const packages = (await packagesOfOutbound(tx, [outbound.id])).get(outbound.id)!;
  if (packages.some((one) => one.weightGrams === null)) return;
  await moveOutbound(tx, [outbound], { status: 'WEIGHED', steps: 1, now: clock.now() });
  const details = { packages: eventPackages(packages), ...transportOf(outbound, warehouse.countryCode) };
  await appendEvents(tx, 'warehouse', outboundSteps(outbound, ['WEIGHED'], details), {
    correlationId,
    actor: viewer.id,
  });
}
