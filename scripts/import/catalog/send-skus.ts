import type { BatchLimits } from '../gateway/batches.js';
import { inBatches } from '../gateway/batches.js';
import { contentKey } from '../gateway/content-key.js';
import type { UserError } from '../gateway/gateway-client.js';
import { forEachInFlight } from '../gateway/in-flight.js';
import type { ImportContext } from '../import-context.js';
import type { Progress } from '../report/progress.js';

const UPSERT_SKUS = `mutation ImportSkus($input: UpsertSkusInput!) {
  upsertSkus(input: $input) {
    results { index userErrors { message } }
    userErrors { message }
  }
}`;

interface UpsertSkusAnswer {
  upsertSkus: { results: { index: number; userErrors: UserError[] }[]; userErrors: UserError[] };
}

/** One SKU as `upsertSkus` takes it; what is left out keeps its value. */
export interface SkuInput {
  skuCode: string;
  name: string;
  category?: string;
  weightGrams?: number;
  lengthMm?: number;
  widthMm?: number;
  heightMm?: number;
}

export interface SkuTally {
  skus: number;
  refused: number;
}

const SKU_LIMITS: BatchLimits = { items: 1_000, rows: 1_000, bytes: 800_000 };

/** Creates or changes SKUs in the catalog; a refused one goes to the report. */
export async function sendSkus(
  context: ImportContext,
  skus: AsyncIterable<SkuInput> | Iterable<SkuInput>,
  progress: Progress,
): Promise<SkuTally> {
  const tally: SkuTally = { skus: 0, refused: 0 };
  const batches = inBatches(sendable(skus), SKU_LIMITS);
  await forEachInFlight(batches, context.concurrency, context.signal, async (batch) => {
    const refused = context.client ? await send(context, context.client, batch) : 0;
    tally.skus += batch.length - refused;
    tally.refused += refused;
    progress.advance(batch.length);
  });
  return tally;
}

type SendableSku = { json: string; rows: number; skuCode: string };

async function* sendable(skus: AsyncIterable<SkuInput> | Iterable<SkuInput>): AsyncGenerator<SendableSku> {
  for await (const sku of skus) yield { json: JSON.stringify(sku), rows: 1, skuCode: sku.skuCode };
}

async function send(
  context: ImportContext,
  client: NonNullable<ImportContext['client']>,
  batch: SendableSku[],
): Promise<number> {
  const skus = `[${batch.map(({ json }) => json).join(',')}]`;
  const variables = `{"input":{"idempotencyKey":"${contentKey('skus', skus)}","skus":${skus}}}`;
  const { upsertSkus } = await client.requestJson<UpsertSkusAnswer>(UPSERT_SKUS, variables);
  const [problem] = upsertSkus.userErrors;
  if (problem) throw new Error(`A batch of ${batch.length} SKUs was refused as a whole: ${problem.message}`);
  const refused = upsertSkus.results.filter(({ userErrors }) => userErrors.length > 0);
  for (const { index, userErrors } of refused) {
    const message = userErrors.map((error) => error.message).join('; ');
    await context.rejected.add({ reason: 'SKU_REFUSED', skuCode: batch[index]!.skuCode, message });
  }
  return refused.length;
}
