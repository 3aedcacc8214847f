import { isWithin, manyByKey, oneByKey, type RowScope } from '@tradegraph/subgraph-kit';
import type DataLoader from 'dataloader';
import { In, type DataSource } from 'typeorm';
import { StockLevelEntity } from './entities/stock-level.entity.js';
import {
  linesOfReservations,
  reservationsById,
  reservationsOfOrders,
} from './repositories/reservation-repository.js';
import {
  countOfWarehouses,
  pagesOfWarehouses,
  type WarehousePage,
} from './repositories/stock-level-lists.js';

export type Loaders = ReturnType<typeof createLoaders>;

/** Only what the scope has: whatever they are asked for, the rows of other warehouses are not there. */
export function createLoaders({ manager }: DataSource, scope: RowScope) {
  const own = <T extends { warehouseCode: string }>(rows: T[]): T[] =>
    rows.filter((row) => isWithin(scope, row.warehouseCode));
  return {
    levelById: oneByKey(
      async (ids) => own(await manager.findBy(StockLevelEntity, { id: In([...ids]) })),
      (level) => level.id,
    ),
    levelsOfSku: manyByKey(
      async (codes) =>
        own(
          await manager.find(StockLevelEntity, {
            where: { skuCode: In([...codes]) },
            order: { skuCode: 'ASC', warehouseCode: 'ASC' },
          }),
        ),
      (level) => level.skuCode,
    ),
    /** By the page that is asked for: warehouses are batched with those that ask for the same. */
    levelsOfWarehouse: perPage((page) =>
      manyByKey<string, StockLevelEntity>(
        (codes) => pagesOfWarehouses(manager, within(scope, codes), page),
        (level) => level.warehouseCode,
      ),
    ),
    levelCountOfWarehouse: oneByKey(
      (codes) => countOfWarehouses(manager, within(scope, codes)),
      (row) => row.warehouseCode,
    ),
    reservationById: oneByKey(
      (ids) => reservationsById(manager, ids, scope),
      (reservation) => reservation.id,
    ),
    reservationsOfOrder: manyByKey(
      (ids) => reservationsOfOrders(manager, ids, scope),
      (reservation) => reservation.orderId ?? '',
    ),
    linesOfReservation: manyByKey(
      async (ids) => own(await linesOfReservations(manager, ids)),
      (line) => line.reservationId,
    ),
  };
}

const within = (scope: RowScope, codes: readonly string[]): string[] =>
  codes.filter((code) => isWithin(scope, code));

function perPage<V>(create: (page: WarehousePage) => DataLoader<string, V[]>) {
  const loaders = new Map<string, DataLoader<string, V[]>>();
  return (page: WarehousePage): DataLoader<string, V[]> => {
    const name = `${page.size}:${page.afterSku}`;
    const loader = loaders.get(name) ?? create(page);
    loaders.set(name, loader);
    return loader;
  };
}
