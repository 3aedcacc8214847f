import { startService, type RunningSubgraph } from '@tradegraph/subgraph-kit';
import { expireReservations } from './commands/expire-reservations.js';
import type { InventoryConfig } from './config.js';
import { warehouseFacts } from './consumers/warehouse.js';
import { contextFactory } from './context.js';
import { ReservationLineEntity } from './entities/reservation-line.entity.js';
import { ReservationEntity } from './entities/reservation.entity.js';
import { StockLedgerEntryEntity } from './entities/stock-ledger-entry.entity.js';
import { StockLevelEntity } from './entities/stock-level.entity.js';
import { Inventory1700000000300 } from './migrations/1700000000300-inventory.js';
import { ReservationRequestKey1700000000310 } from './migrations/1700000000310-reservation-request-key.js';
import { resolvers } from './resolvers/index.js';

const EXPIRE_EVERY_MS = 1_000;

export function startInventory(config: InventoryConfig): Promise<RunningSubgraph> {
  return startService(config, {
    name: 'inventory',
    entities: [StockLevelEntity, StockLedgerEntryEntity, ReservationEntity, ReservationLineEntity],
    migrations: [Inventory1700000000300, ReservationRequestKey1700000000310],
    resolvers,
    createContext: contextFactory({ batching: config.RESERVE_BATCHING === 'on' }),
    consumes: ({ clock }) => [
      {
        source: 'warehouse',
        url: config.WAREHOUSE_URL,
        batch: warehouseFacts(clock),
      },
    ],
    jobs: (services) => [
      { name: 'expire-reservations', everyMs: EXPIRE_EVERY_MS, run: () => expireReservations(services) },
    ],
  });
}
