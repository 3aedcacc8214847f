import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { listBins } from '../../repositories/bin-repository.js';

export const bins: QueryResolvers['bins'] = (_root, args, { dataSource }) =>
  listBins(dataSource.manager, args);
