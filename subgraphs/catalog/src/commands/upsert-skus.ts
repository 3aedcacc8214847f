import { appendEvents } from '@tradegraph/event-log';
import { badInput, runCommand, userError, type CommandOutcome } from '@tradegraph/subgraph-kit';
import { In, type EntityManager } from 'typeorm';
import type { UpsertSkusInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { judgeRows, type AcceptedRow } from '../domain/judge-rows.js';
import { changedSku, skuUpserted } from '../domain/sku.js';
import type { UpsertSkuResult } from '../domain/upsert-result.js';
import { SkuEntity } from '../entities/sku.entity.js';
import { pricesBySku, replacePrices, samePrices, type Price } from '../repositories/price-repository.js';
import { saveProducts } from '../repositories/product-repository.js';
import { lockSkus, saveSkus } from '../repositories/sku-repository.js';

const MAX_ROWS = 1_000;

/**
 * Creates or changes up to 1,000 SKUs in a constant number of statements. Rows are judged one by one: a bad row is
 * refused and the others go on.
 */
export function upsertSkus(
  context: Context,
  input: UpsertSkusInput,
): Promise<CommandOutcome<UpsertSkuResult[]>> {
  const command = { operation: 'upsertSkus', idempotencyKey: input.idempotencyKey, input };
  return runCommand(context, command, async (tx) => {
    if (input.skus.length < 1 || input.skus.length > MAX_ROWS) {
      throw badInput(`skus: ${input.skus.length} rows; send 1 to ${MAX_ROWS}`, ['skus']);
    }
    const { results, accepted } = judgeRows(input.skus);
    if (accepted.size > 0) await apply(tx, context, accepted, results);
    return results;
  });
}

async function apply(
  tx: EntityManager,
  context: Context,
  accepted: Map<string, AcceptedRow>,
  results: UpsertSkuResult[],
): Promise<void> {
  const now = context.clock.now();
  const locked = await lockSkus(tx, [...accepted.keys()], now);
  await refuseNameless(tx, accepted, locked, results);
  const current = await pricesBySku(
    tx,
    [...locked.values()].map((sku) => sku.id),
  );
  const changed: SkuEntity[] = [];
  const prices = new Map<string, readonly Price[]>();
  for (const [skuCode, { index, input }] of accepted) {
    const sku = locked.get(skuCode)!;
    results[index]!.skuId = sku.id;
    const repriced = input.prices && !samePrices(input.prices, current.get(sku.id) ?? []);
    if (repriced) prices.set(sku.id, input.prices!);
    const next = changedSku(sku, input, now);
    if (next) changed.push(next);
    else if (repriced) changed.push({ ...sku, version: sku.version + 1, updatedAt: now });
  }
  await saveProducts(
    tx,
    [...accepted.values()].map((row) => row.input),
  );
  await saveSkus(tx, changed);
  await replacePrices(tx, prices);
  await appendEvents(tx, 'catalog', changed.map(skuUpserted), {
    correlationId: context.correlationId,
    actor: context.viewer.id,
  });
}

/** A new SKU needs a name: refuses such rows and takes their empty database rows back. */
async function refuseNameless(
  tx: EntityManager,
  accepted: Map<string, AcceptedRow>,
  locked: Map<string, SkuEntity>,
  results: UpsertSkuResult[],
): Promise<void> {
  const refused: string[] = [];
  for (const [skuCode, { index, input }] of accepted) {
    const sku = locked.get(skuCode)!;
    if (sku.version > 0 || input.name !== undefined) continue;
    results[index]!.userErrors.push(
      userError('BAD_USER_INPUT', `name: the new SKU "${skuCode}" needs one`, [
        'skus',
        String(index),
        'name',
      ]),
    );
    refused.push(sku.id);
    accepted.delete(skuCode);
  }
  if (refused.length > 0) await tx.delete(SkuEntity, { id: In(refused) });
}
