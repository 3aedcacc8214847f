import { nameBasedId } from '@tradegraph/kernel';

/** A product's id follows from its code, as a SKU's does. */
export const productIdOf = (productCode: string): string => nameBasedId('prd', productCode);
