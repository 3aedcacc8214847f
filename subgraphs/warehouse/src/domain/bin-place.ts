/** A SKU in a bin. */
export interface BinPlace {
  binId: string;
  skuCode: string;
}

/** Names a place in a map, and gives places the order in which their rows are locked. */
export const placeKey = ({ binId, skuCode }: BinPlace): string => `${binId}\n${skuCode}`;
