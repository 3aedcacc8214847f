import { channelScope } from '@tradegraph/subgraph-kit';
import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { listPending } from '../../repositories/voucher-repository.js';

export const pendingVouchers: QueryResolvers['pendingVouchers'] = (_root, args, { dataSource, viewer }) =>
  listPending(dataSource.manager, args, channelScope(viewer));
