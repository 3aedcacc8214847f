import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { listShipments } from '../../repositories/shipment-repository.js';

export const shipments: QueryResolvers['shipments'] = (_root, args, { dataSource }) =>
  listShipments(dataSource.manager, args);
