import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { listLedger } from '../../repositories/stock-ledger-repository.js';

export const stockLedger: QueryResolvers['stockLedger'] = (_root, args, { dataSource }) =>
  listLedger(dataSource.manager, args);
