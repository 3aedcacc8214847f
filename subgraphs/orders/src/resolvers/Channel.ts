import type { ChannelResolvers } from '../__generated__/resolvers.js';

export const Channel: ChannelResolvers = {
  __resolveReference: (reference, { loaders }) =>
    'code' in reference ? loaders.channelByCode.load(reference.code) : loaders.channelById.load(reference.id),
};
