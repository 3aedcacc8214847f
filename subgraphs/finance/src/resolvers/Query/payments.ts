import { channelScope } from '@tradegraph/subgraph-kit';
import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { listPayments } from '../../repositories/payment-repository.js';

export const payments: QueryResolvers['payments'] = (_root, args, { dataSource, viewer }) =>
  listPayments(dataSource.manager, args, channelScope(viewer));
