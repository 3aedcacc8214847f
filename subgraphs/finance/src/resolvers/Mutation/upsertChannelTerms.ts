import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { upsertChannelTerms as command } from '../../commands/upsert-channel-terms.js';
import { termsByChannel } from '../../repositories/channel-terms-repository.js';

export const upsertChannelTerms: MutationResolvers['upsertChannelTerms'] = async (
  _root,
  { input },
  context,
) => {
  const { result, userErrors } = await command(context, input);
  if (!result) return { terms: null, userErrors };
  const terms = await termsByChannel(context.dataSource.manager, [result.channelCode]);
  return { terms: terms.get(result.channelCode) ?? null, userErrors };
};
