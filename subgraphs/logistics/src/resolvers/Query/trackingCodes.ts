import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { carrierIdOf } from '../../domain/codes.js';
import { codesOf } from '../../repositories/tracking-repository.js';

export const trackingCodes: QueryResolvers['trackingCodes'] = (_root, { carrierCode }, { dataSource }) =>
  codesOf(dataSource.manager, carrierIdOf(carrierCode));
