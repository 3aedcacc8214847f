import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { auditStock } from '../../checks/audit-stock.js';
import { assertEveryWarehouse } from '../../domain/own-warehouse.js';

export const stockAudit: QueryResolvers['stockAudit'] = async (
  _root,
  _args,
  { dataSource, clock, viewer },
) => {
  assertEveryWarehouse(viewer, 'stockAudit');
  return { ...(await auditStock(dataSource.manager)), checkedAt: clock.now() };
};
