import { appendEvents } from '@tradegraph/event-log';
import { newId } from '@tradegraph/kernel';
import {
  parseInput,
  Refusal,
  runCommand,
  userError,
  versionConflict,
  type CommandOutcome,
} from '@tradegraph/subgraph-kit';
import type { AdjustStockInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { adjustInput, adjustment } from '../domain/adjustment.js';
import { assertOwnWarehouses } from '../domain/own-warehouse.js';
import { stockLevelIdOf, type StockKey } from '../domain/stock-level-id.js';
import { lockLevels } from '../repositories/stock-level-repository.js';
import { changeStock } from './change-stock.js';

/** Corrects one stock level by hand. There must have been stock before: levels come into being by receipts. */
export function adjustStock(
  context: Context,
  raw: AdjustStockInput,
): Promise<CommandOutcome<{ stockLevelId: string }>> {
  const { idempotencyKey, ...rest } = raw;
  assertOwnWarehouses(context.viewer, [raw]);
  return runCommand(context, { operation: 'adjustStock', idempotencyKey, input: raw }, async (tx) => {
    const input = parseInput(adjustInput, rest);
    const id = stockLevelIdOf(input);
    const levels = await lockLevels(tx, [id]);
    const level = levels.get(id);
    if (!level) throw noSuchStock(input);
    if (input.expectedVersion != null && input.expectedVersion !== level.version) {
      throw versionConflict('Stock level', id, input.expectedVersion);
    }
    const change = adjustment(level, input);
    const cause = { type: 'ADJUSTMENT', id: newId('adj'), reason: input.reason } as const;
    const actor = context.viewer.id;
    const events = await changeStock(tx, levels, [{ change, cause }], { actor, now: context.clock.now() });
    await appendEvents(tx, 'inventory', events, { correlationId: context.correlationId, actor });
    return { stockLevelId: id };
  });
}

const noSuchStock = ({ skuCode, warehouseCode }: StockKey): Refusal =>
  new Refusal(
    userError('NOT_FOUND', `There never was any stock of SKU "${skuCode}" in warehouse "${warehouseCode}"`, [
      'skuCode',
    ]),
  );
