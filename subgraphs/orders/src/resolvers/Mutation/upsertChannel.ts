import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { upsertChannel as command } from '../../commands/upsert-channel.js';

export const upsertChannel: MutationResolvers['upsertChannel'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  const channel = result === null ? null : await context.loaders.channelByCode.load(result);
  return { channel, userErrors };
};
