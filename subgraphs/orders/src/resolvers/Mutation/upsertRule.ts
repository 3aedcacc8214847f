import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { upsertRule as command } from '../../commands/upsert-rule.js';

export const upsertRule: MutationResolvers['upsertRule'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  return { rule: result === null ? null : await context.loaders.ruleById.load(result), userErrors };
};
