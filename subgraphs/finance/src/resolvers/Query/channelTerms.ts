import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { termsByChannel } from '../../repositories/channel-terms-repository.js';

export const channelTerms: QueryResolvers['channelTerms'] = async (_root, { channelCode }, { dataSource }) =>
  (await termsByChannel(dataSource.manager, [channelCode])).get(channelCode) ?? null;
