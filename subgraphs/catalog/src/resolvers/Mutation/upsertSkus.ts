import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { upsertSkus as command } from '../../commands/upsert-skus.js';

export const upsertSkus: MutationResolvers['upsertSkus'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  return { results: result ?? [], userErrors };
};
