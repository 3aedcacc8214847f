import { listDeadLetters } from '@tradegraph/event-log';
import { systemClock } from '@tradegraph/kernel';
import { createLogger, createRegistry } from '@tradegraph/service-kit';
import { openDatabase } from '@tradegraph/subgraph-kit';
import { replayAggregate } from '../../packages/event-log/src/replay.js';
import { warehouseFacts } from '../../subgraphs/inventory/src/consumers/warehouse.js';
import { ReservationLineEntity } from '../../subgraphs/inventory/src/entities/reservation-line.entity.js';
import { ReservationEntity } from '../../subgraphs/inventory/src/entities/reservation.entity.js';
import { StockLedgerEntryEntity } from '../../subgraphs/inventory/src/entities/stock-ledger-entry.entity.js';
import { StockLevelEntity } from '../../subgraphs/inventory/src/entities/stock-level.entity.js';
import type { Violations } from './checks/violation.js';
import { POISON } from './inject/poison.js';
import { DB_PREFIX, type Stack } from './stack/stack.js';

/**
 * Replays the inventory's dead letters, as an operator does after the cause is gone; the inventory goes on meanwhile.
 * Letters that this run did not poison are violations. Returns how many events took effect now.
 */
export async function replayLetters(stack: Stack, found: Violations): Promise<number> {
  const dataSource = await openDatabase({
    url: stack.servers.mysqlUrl,
    database: `${DB_PREFIX}inventory`,
    entities: [StockLevelEntity, StockLedgerEntryEntity, ReservationEntity, ReservationLineEntity],
    migrations: [],
    logger: createLogger('replay', 'silent'),
    registry: createRegistry('replay'),
    poolSize: 2,
  });
  const batch = warehouseFacts(systemClock);
  const inbox = { dataSource, consumer: 'inventory', source: 'warehouse' as const, batch };
  let replayed = 0;
  try {
    for (let letters = await listDeadLetters(dataSource); letters.length > 0;) {
      for (const { id, state, error, event } of letters) {
        found.require(
          state === 'PARKED' || !!error?.includes(POISON),
          'only poison becomes a dead letter',
          () => `${event.eventType} ${event.sequence}: ${error}`,
        );
        const result = await replayAggregate(inbox, id);
        replayed += result.replayed;
        found.require(
          result.stoppedAt === null,
          'a dead letter can be replayed',
          () => `${id}: ${result.stoppedAt?.error}`,
        );
      }
      letters = await listDeadLetters(dataSource, letters.at(-1)!.id);
    }
    return replayed;
  } finally {
    await dataSource.destroy();
  }
}
