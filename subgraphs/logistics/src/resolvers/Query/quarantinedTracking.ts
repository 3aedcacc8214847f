import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { shipmentScopes } from '../../domain/own-shipment.js';
import { listQuarantine } from '../../repositories/quarantine-repository.js';

export const quarantinedTracking: QueryResolvers['quarantinedTracking'] = (
  _root,
  args,
  { dataSource, viewer },
) => listQuarantine(dataSource.manager, args, shipmentScopes(viewer));
