import type { ProductResolvers } from '../__generated__/resolvers.js';
import { productIdOf } from '../domain/product-id.js';

const MAX_SKUS = 250;

export const Product: ProductResolvers = {
  __resolveReference: (reference, { loaders }) =>
    loaders.productById.load('id' in reference ? reference.id : productIdOf(reference.productCode)),
  skus: async (product, _args, { loaders }) =>
    (await loaders.skusOfProduct.load(product.id)).slice(0, MAX_SKUS),
};
