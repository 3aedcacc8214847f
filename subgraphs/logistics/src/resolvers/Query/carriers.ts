import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { listCarriers } from '../../repositories/carrier-repository.js';

export const carriers: QueryResolvers['carriers'] = (_root, args, { dataSource }) =>
  listCarriers(dataSource.manager, args);
