import { graphError } from '@tradegraph/subgraph-kit';
import type { QueryResolvers } from '../../__generated__/resolvers.js';

export const sku: QueryResolvers['sku'] = (_root, { id, skuCode }, { loaders }) => {
  if ((id == null) === (skuCode == null))
    throw graphError('BAD_USER_INPUT', 'Give exactly one of id and skuCode');
  return id != null ? loaders.skuById.load(id) : loaders.skuByCode.load(skuCode!);
};
