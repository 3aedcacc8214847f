import { appendEvents } from '@tradegraph/event-log';
import {
  badInput,
  parseInput,
  runCommand,
  versionConflict,
  type CommandOutcome,
} from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { UpsertWarehouseInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { DEFAULT_CUT_OFF } from '../domain/cut-off.js';
import { changedBin } from '../domain/bin.js';
import { assertOwnWarehouse } from '../domain/own-warehouse.js';
import { changedWarehouse, newWarehouse, warehouseUpserted } from '../domain/warehouse.js';
import { warehouseInput, type WarehouseInput } from '../domain/warehouse-input.js';
import type { WarehouseEntity } from '../entities/warehouse.entity.js';
import { findBins, saveBins } from '../repositories/bin-repository.js';
import { replaceCutOffs } from '../repositories/cut-off-repository.js';
import { addWarehouse, lockWarehouse, saveWarehouse } from '../repositories/warehouse-repository.js';

/** Creates or changes one warehouse and its bins. Writers of the same warehouse go one after the other. */
export function upsertWarehouse(
  context: Context,
  raw: UpsertWarehouseInput,
): Promise<CommandOutcome<{ code: string }>> {
  assertOwnWarehouse(context.viewer, raw.code);
  const { idempotencyKey, ...rest } = raw;
  return runCommand(context, { operation: 'upsertWarehouse', idempotencyKey, input: raw }, async (tx) => {
    const input = parseInput(warehouseInput, rest);
    const changed = await writeWarehouse(tx, input, context.clock.now());
    await writeBins(tx, input);
    await writeCutOffs(tx, input, changed?.version === 1);
    await appendEvents(tx, 'warehouse', changed ? [warehouseUpserted(changed)] : [], {
      correlationId: context.correlationId,
      actor: context.viewer.id,
    });
    return { code: input.code };
  });
}

/** The warehouse as written, or null when the input changes nothing of it. */
async function writeWarehouse(
  tx: EntityManager,
  input: WarehouseInput,
  now: Date,
): Promise<WarehouseEntity | null> {
  const current = await lockWarehouse(tx, input.code);
  if (input.expectedVersion != null && input.expectedVersion !== (current?.version ?? 0)) {
    throw versionConflict('Warehouse', input.code, input.expectedVersion);
  }
  const changed = changedWarehouse(current ?? fresh(input), input, now);
  if (!changed) return null;
  if (current) {
    if (await saveWarehouse(tx, changed)) return changed;
    throw versionConflict('Warehouse', input.code);
  }
  return (await addWarehouse(tx, changed)) ? changed : writeWarehouse(tx, input, now);
}

function fresh({ code, name, type }: WarehouseInput): WarehouseEntity {
  if (name === undefined) throw badInput(`name: the new warehouse "${code}" needs one`, ['name']);
  if (type === undefined) throw badInput(`type: the new warehouse "${code}" needs one`, ['type']);
  return newWarehouse(code, name, type);
}

/** Given ones take the place of all that were there. */
async function writeCutOffs(
  tx: EntityManager,
  { code, cutOffs }: WarehouseInput,
  isNew: boolean,
): Promise<void> {
  if (cutOffs) await replaceCutOffs(tx, code, cutOffs);
  else if (isNew) await replaceCutOffs(tx, code, [DEFAULT_CUT_OFF]);
}

async function writeBins(tx: EntityManager, { code, bins = [] }: WarehouseInput): Promise<void> {
  if (bins.length === 0) return;
  const codes = bins.map((bin) => bin.code);
  const current = await findBins(tx, code, codes);
  await saveBins(
    tx,
    bins.map((bin) => changedBin(code, current.get(bin.code), bin)),
  );
}
