import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { auditStock } from '../../checks/audit-stock.js';

export const stockAudit: QueryResolvers['stockAudit'] = async (_root, _args, { dataSource, clock }) => ({
  ...(await auditStock(dataSource.manager)),
  checkedAt: clock.now(),
});
