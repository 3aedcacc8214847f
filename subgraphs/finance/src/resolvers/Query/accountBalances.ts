import { channelScope } from '@tradegraph/subgraph-kit';
import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { accountBalances as balances } from '../../repositories/voucher-repository.js';

export const accountBalances: QueryResolvers['accountBalances'] = (
  _root,
  { where },
  { dataSource, viewer },
) => balances(dataSource.manager, where, channelScope(viewer));
