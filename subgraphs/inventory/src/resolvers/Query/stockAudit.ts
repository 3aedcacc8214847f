import { assertUnlimited, warehouseScope } from '@tradegraph/subgraph-kit';
import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { auditStock } from '../../checks/audit-stock.js';

export const stockAudit: QueryResolvers['stockAudit'] = async (
  _root,
  _args,
  { dataSource, clock, viewer },
) => {
  assertUnlimited('stockAudit', warehouseScope(viewer));
  return { ...(await auditStock(dataSource.manager)), checkedAt: clock.now() };
};
