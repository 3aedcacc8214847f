import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { listRateCards } from '../../repositories/rate-card-repository.js';

export const rateCards: QueryResolvers['rateCards'] = (_root, args, { dataSource }) =>
  listRateCards(dataSource.manager, args);
