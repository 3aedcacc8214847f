import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { listReservations } from '../../repositories/reservation-repository.js';

export const reservations: QueryResolvers['reservations'] = (_root, args, { dataSource }) =>
  listReservations(dataSource.manager, args);
