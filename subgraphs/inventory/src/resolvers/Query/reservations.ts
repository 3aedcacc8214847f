import { warehouseScope } from '@tradegraph/subgraph-kit';
import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { listReservations } from '../../repositories/reservation-repository.js';

export const reservations: QueryResolvers['reservations'] = (_root, args, { dataSource, viewer }) =>
  listReservations(dataSource.manager, args, warehouseScope(viewer));
