import { userError } from '@tradegraph/subgraph-kit';
import { readSkuInput, type SkuInput } from './sku-input.js';
import type { UpsertSkuResult } from './upsert-result.js';

export interface AcceptedRow {
  index: number;
  input: SkuInput;
}

/** Reads every row of a call; a bad one, or a code that came before in the same call, is refused by itself. */
export function judgeRows(rows: readonly { skuCode: string }[]): {
  results: UpsertSkuResult[];
  accepted: Map<string, AcceptedRow>;
} {
  const results: UpsertSkuResult[] = [];
  const accepted = new Map<string, AcceptedRow>();
  rows.forEach((row, index) => {
    const { input, errors } = readSkuInput(row);
    const twice = input !== null && accepted.has(input.skuCode);
    if (input && !twice) accepted.set(input.skuCode, { index, input });
    const problems = twice
      ? [userError('BAD_USER_INPUT', `skuCode: "${row.skuCode}" comes twice in this call`, ['skuCode'])]
      : errors;
    results.push({ index, skuId: null, userErrors: problems.map((error) => atRow(index, error)) });
  });
  return { results, accepted };
}

function atRow<E extends { field: string[] | null }>(index: number, error: E): E {
  return { ...error, field: ['skus', String(index), ...(error.field ?? [])] };
}
