import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { stockLevelIdOf } from '../../domain/stock-level-id.js';

export const stockLevel: QueryResolvers['stockLevel'] = (_root, key, { loaders }) =>
  loaders.levelById.load(stockLevelIdOf(key));
