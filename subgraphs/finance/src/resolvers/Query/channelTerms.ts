import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { isOwnChannel } from '../../domain/own-channel.js';
import { termsByChannel } from '../../repositories/channel-terms-repository.js';

export const channelTerms: QueryResolvers['channelTerms'] = async (
  _root,
  { channelCode },
  { dataSource, viewer },
) => {
  if (!isOwnChannel(viewer, channelCode)) return null;
  return (await termsByChannel(dataSource.manager, [channelCode])).get(channelCode) ?? null;
};
