import type { QueryResolvers } from '../../__generated__/resolvers.js';

export const order: QueryResolvers['order'] = (_root, { id }, { loaders }) => loaders.orderById.load(id);
