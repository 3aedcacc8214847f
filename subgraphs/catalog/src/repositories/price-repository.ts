import { compareAmounts } from '@tradegraph/kernel';
import { insertRows } from '@tradegraph/subgraph-kit';
import { In, type EntityManager } from 'typeorm';
import { SkuPriceEntity } from '../entities/sku-price.entity.js';

export interface Price {
  currencyCode: string;
  amount: string;
}

/** The prices of these SKUs, by SKU id. */
export async function pricesBySku(tx: EntityManager, skuIds: string[]): Promise<Map<string, Price[]>> {
  const bySku = new Map<string, Price[]>(skuIds.map((id) => [id, []]));
  for (const price of await tx.findBy(SkuPriceEntity, { skuId: In(skuIds) }))
    bySku.get(price.skuId)?.push(price);
  return bySku;
}

export function samePrices(a: readonly Price[], b: readonly Price[]): boolean {
  const amounts = new Map(b.map((price) => [price.currencyCode, price.amount]));
  return (
    a.length === b.length &&
    a.every(({ currencyCode, amount }) => {
      const other = amounts.get(currencyCode);
      return other !== undefined && compareAmounts(other, amount) === 0;
    })
  );
}

/** Replaces all prices of these SKUs. */
export async function replacePrices(tx: EntityManager, prices: Map<string, readonly Price[]>): Promise<void> {
  if (prices.size === 0) return;
  await tx.delete(SkuPriceEntity, { skuId: In([...prices.keys()]) });
  const rows = [...prices].flatMap(([skuId, list]) =>
    list.map((price) => [skuId, price.currencyCode, price.amount]),
  );
  await insertRows(tx, 'sku_price', ['sku_id', 'currency_code', 'amount'], rows);
}
