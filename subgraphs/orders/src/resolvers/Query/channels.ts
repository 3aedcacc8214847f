import { channelScope } from '@tradegraph/subgraph-kit';
import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { listChannels } from '../../repositories/channel-repository.js';

export const channels: QueryResolvers['channels'] = (_root, args, { dataSource, viewer }) =>
  listChannels(dataSource.manager, args, channelScope(viewer));
