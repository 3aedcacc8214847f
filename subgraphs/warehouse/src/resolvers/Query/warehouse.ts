import { graphError } from '@tradegraph/subgraph-kit';
import type { QueryResolvers } from '../../__generated__/resolvers.js';

export const warehouse: QueryResolvers['warehouse'] = (_root, { id, code }, { loaders }) => {
  if ((id == null) === (code == null)) throw graphError('BAD_USER_INPUT', 'Give exactly one of id and code');
  return id != null ? loaders.warehouseById.load(id) : loaders.warehouseByCode.load(code!);
};
