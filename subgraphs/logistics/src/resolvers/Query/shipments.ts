import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { shipmentScopes } from '../../domain/own-shipment.js';
import { listShipments } from '../../repositories/shipment-repository.js';

export const shipments: QueryResolvers['shipments'] = (_root, args, { dataSource, viewer }) =>
  listShipments(dataSource.manager, args, shipmentScopes(viewer));
