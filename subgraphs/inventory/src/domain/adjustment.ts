import { badInput, code, insufficientStock, Refusal, text } from '@tradegraph/subgraph-kit';
import { z } from 'zod';
import type { StockLevelEntity } from '../entities/stock-level.entity.js';
import { adjust, type StockChange } from './stock-change.js';

const MAX_DELTA = 1_000_000;
const delta = z
  .number()
  .int()
  .min(-MAX_DELTA, 'must be at least -1,000,000')
  .max(MAX_DELTA, 'must be at most 1,000,000');

/** What adjustStock takes, apart from the idempotency key. */
export const adjustInput = z.object({
  skuCode: code(64),
  warehouseCode: code(32),
  sellableDelta: delta,
  unsellableDelta: delta,
  reason: text(500).refine((reason) => reason.trim() !== '', 'must say why'),
  expectedVersion: z.number().int().nullish(),
});

export type AdjustInput = z.infer<typeof adjustInput>;

/** The change of the level, or a Refusal when a balance would become negative or nothing would change. */
export function adjustment(level: StockLevelEntity, input: AdjustInput): StockChange {
  const { sellableDelta, unsellableDelta, skuCode } = input;
  if (sellableDelta === 0 && unsellableDelta === 0) {
    throw badInput('sellableDelta and unsellableDelta are both 0: nothing would change', ['sellableDelta']);
  }
  if (level.sellable + sellableDelta < 0) {
    throw new Refusal(insufficientStock(skuCode, -sellableDelta, level.sellable, ['sellableDelta']));
  }
  if (level.unsellable + unsellableDelta < 0) {
    throw badInput(
      `unsellableDelta: ${unsellableDelta} is more than the ${level.unsellable} units that are unsellable`,
      ['unsellableDelta'],
    );
  }
  return adjust(level.id, sellableDelta, unsellableDelta);
}
