import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { listQuarantine } from '../../repositories/quarantine-repository.js';

export const quarantinedTracking: QueryResolvers['quarantinedTracking'] = (_root, args, { dataSource }) =>
  listQuarantine(dataSource.manager, args);
