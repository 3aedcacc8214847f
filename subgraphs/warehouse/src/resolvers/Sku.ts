import type { SkuResolvers } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { warehouseScope } from '@tradegraph/subgraph-kit';
import type { BinStock } from '../repositories/bin-stock-repository.js';

export const Sku: SkuResolvers = {
  __resolveReference: ({ skuCode }) => ({ skuCode }),
  binStock: ({ skuCode }, { warehouseCode }, { loaders, viewer }) => {
    const own = warehouseScope(viewer);
    if (!own) return loaders.binStockOfSku(warehouseCode ?? null).load(skuCode);
    return stockIn(
      loaders,
      skuCode,
      own.filter((code) => warehouseCode == null || code === warehouseCode),
    );
  },
};

/** What staff see: the bins of their own warehouses, the oldest goods first. */
async function stockIn(
  loaders: Context['loaders'],
  skuCode: string,
  warehouseCodes: readonly string[],
): Promise<BinStock[]> {
  const lists = await Promise.all(warehouseCodes.map((code) => loaders.binStockOfSku(code).load(skuCode)));
  return lists.flat().sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime());
}
