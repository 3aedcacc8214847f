import { parseInput, Refusal, graphError, warehouseScope } from '@tradegraph/subgraph-kit';
import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { sellableStockInput } from '../../domain/many-requests.js';
import { sellableOf } from '../../repositories/stock-level-lists.js';

export const sellableStock: QueryResolvers['sellableStock'] = (_root, args, { dataSource, viewer }) =>
  sellableOf(dataSource.manager, skuCodesOf(args), warehouseScope(viewer));

/** A query has no userErrors: what is wrong with its arguments is an error of the request. */
function skuCodesOf(args: { skuCodes: string[] }): string[] {
  try {
    return parseInput(sellableStockInput, args).skuCodes;
  } catch (error) {
    if (error instanceof Refusal) throw graphError('BAD_USER_INPUT', error.message);
    throw error;
  }
}
