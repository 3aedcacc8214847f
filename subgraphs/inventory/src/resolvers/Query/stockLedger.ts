import { warehouseScope } from '@tradegraph/subgraph-kit';
import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { listLedger } from '../../repositories/stock-ledger-repository.js';

export const stockLedger: QueryResolvers['stockLedger'] = (_root, args, { dataSource, viewer }) =>
  listLedger(dataSource.manager, args, warehouseScope(viewer));
