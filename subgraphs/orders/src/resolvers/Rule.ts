import type { RuleResolvers } from '../__generated__/resolvers.js';

export const Rule: RuleResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.ruleById.load(id),
};
