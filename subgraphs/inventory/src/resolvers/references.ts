/** A row that names its SKU and warehouse by their codes, as references that other subgraphs resolve. */
export const skuOf = ({ skuCode }: { skuCode: string }) => ({ skuCode });
export const warehouseOf = ({ warehouseCode }: { warehouseCode: string }) => ({ code: warehouseCode });
