import { channelScope } from '@tradegraph/subgraph-kit';
import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { paymentTotals as totals } from '../../repositories/payment-totals.js';

export const paymentTotals: QueryResolvers['paymentTotals'] = (_root, { where }, { dataSource, viewer }) =>
  totals(dataSource.manager, where, channelScope(viewer));
