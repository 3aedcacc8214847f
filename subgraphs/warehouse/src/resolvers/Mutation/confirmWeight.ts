import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { confirmWeight as command } from '../../commands/confirm-weight.js';

export const confirmWeight: MutationResolvers['confirmWeight'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  return { package: result && (await context.loaders.packageById.load(result.packageId)), userErrors };
};
