import { nameBasedId } from '@tradegraph/kernel';

/** What a stock level is of. */
export interface StockKey {
  skuCode: string;
  warehouseCode: string;
}

/** A stock level's id follows from the two codes; no code has a line break, so no two pairs give the same name. */
export const stockLevelIdOf = ({ skuCode, warehouseCode }: StockKey): string =>
  nameBasedId('stk', `${skuCode}\n${warehouseCode}`);
