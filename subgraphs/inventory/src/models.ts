import type { Connection } from '@tradegraph/subgraph-kit';
import type { ReservationEntity } from './entities/reservation.entity.js';
import type { StockLedgerEntryEntity } from './entities/stock-ledger-entry.entity.js';
import type { StockLevelEntity } from './entities/stock-level.entity.js';

/** What resolvers return for the types that are not rows; codegen.yml maps them. */
export type StockLevelConnection = Connection<StockLevelEntity>;
export type StockLedgerConnection = Connection<StockLedgerEntryEntity>;
export type ReservationConnection = Connection<ReservationEntity>;
