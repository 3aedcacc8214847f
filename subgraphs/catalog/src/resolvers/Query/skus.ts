import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { listSkus } from '../../repositories/sku-repository.js';

export const skus: QueryResolvers['skus'] = (_root, args, { dataSource }) =>
  listSkus(dataSource.manager, args);
