import type { UserErrorData } from '@tradegraph/subgraph-kit';

/** What became of one row of upsertSkus. */
export interface UpsertSkuResult {
  index: number;
  skuId: string | null;
  userErrors: UserErrorData[];
}
