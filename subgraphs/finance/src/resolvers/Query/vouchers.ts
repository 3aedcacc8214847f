import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { listVouchers } from '../../repositories/voucher-repository.js';

export const vouchers: QueryResolvers['vouchers'] = (_root, args, { dataSource }) =>
  listVouchers(dataSource.manager, args);
