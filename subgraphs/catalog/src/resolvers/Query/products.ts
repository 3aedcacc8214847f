import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { listProducts } from '../../repositories/product-repository.js';

export const products: QueryResolvers['products'] = (_root, args, { dataSource }) =>
  listProducts(dataSource.manager, args);
