import { channelScope } from '@tradegraph/subgraph-kit';
import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { listVouchers } from '../../repositories/voucher-repository.js';

export const vouchers: QueryResolvers['vouchers'] = (_root, args, { dataSource, viewer }) =>
  listVouchers(dataSource.manager, args, channelScope(viewer));
