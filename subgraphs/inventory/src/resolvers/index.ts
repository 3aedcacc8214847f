import type { Resolvers } from '../__generated__/resolvers.js';
import { adjustStock } from './Mutation/adjustStock.js';
import { commitReservation } from './Mutation/commitReservation.js';
import { releaseMany } from './Mutation/releaseMany.js';
import { releaseReservation } from './Mutation/releaseReservation.js';
import { reserveMany } from './Mutation/reserveMany.js';
import { reserveStock } from './Mutation/reserveStock.js';
import { Order } from './Order.js';
import { reservation } from './Query/reservation.js';
import { reservations } from './Query/reservations.js';
import { sellableStock } from './Query/sellableStock.js';
import { stockAudit } from './Query/stockAudit.js';
import { stockLedger } from './Query/stockLedger.js';
import { stockLevel } from './Query/stockLevel.js';
import { stockLevels } from './Query/stockLevels.js';
import { Reservation } from './Reservation.js';
import { ReservationLine } from './ReservationLine.js';
import { Sku } from './Sku.js';
import { StockLedgerEntry } from './StockLedgerEntry.js';
import { StockLevel } from './StockLevel.js';
import { Warehouse } from './Warehouse.js';

export const resolvers = {
  Query: { stockLevel, stockLevels, stockLedger, reservation, reservations, stockAudit, sellableStock },
  Mutation: {
    reserveStock,
    reserveMany,
    releaseMany,
    commitReservation,
    releaseReservation,
    adjustStock,
  },
  StockLevel,
  StockLedgerEntry,
  Reservation,
  ReservationLine,
  Sku,
  Warehouse,
  Order,
} satisfies Partial<Resolvers>;
