import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { listRules } from '../../repositories/rule-repository.js';

export const rules: QueryResolvers['rules'] = (_root, args, { dataSource }) =>
  listRules(dataSource.manager, args);
