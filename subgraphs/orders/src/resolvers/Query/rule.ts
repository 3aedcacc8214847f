import type { QueryResolvers } from '../../__generated__/resolvers.js';

export const rule: QueryResolvers['rule'] = (_root, { id }, { loaders }) => loaders.ruleById.load(id);
