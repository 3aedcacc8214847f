import { manyByKey, oneByKey } from '@tradegraph/subgraph-kit';
import type DataLoader from 'dataloader';
import { In, type DataSource } from 'typeorm';
import { ReservationEntity } from './entities/reservation.entity.js';
import { StockLevelEntity } from './entities/stock-level.entity.js';
import { linesOfReservations } from './repositories/reservation-repository.js';
import {
  countOfWarehouses,
  pagesOfWarehouses,
  type WarehousePage,
} from './repositories/stock-level-lists.js';

export type Loaders = ReturnType<typeof createLoaders>;

export function createLoaders({ manager }: DataSource) {
  return {
    levelById: oneByKey(
      (ids) => manager.findBy(StockLevelEntity, { id: In([...ids]) }),
      (level) => level.id,
    ),
    levelsOfSku: manyByKey(
      (codes) =>
        manager.find(StockLevelEntity, {
          where: { skuCode: In([...codes]) },
          order: { skuCode: 'ASC', warehouseCode: 'ASC' },
        }),
      (level) => level.skuCode,
    ),
    /** By the page that is asked for: warehouses are batched with those that ask for the same. */
    levelsOfWarehouse: perPage((page) =>
      manyByKey<string, StockLevelEntity>(
        (codes) => pagesOfWarehouses(manager, codes, page),
        (level) => level.warehouseCode,
      ),
    ),
    levelCountOfWarehouse: oneByKey(
      (codes) => countOfWarehouses(manager, codes),
      (row) => row.warehouseCode,
    ),
    reservationById: oneByKey(
      (ids) => manager.findBy(ReservationEntity, { id: In([...ids]) }),
      (reservation) => reservation.id,
    ),
    reservationsOfOrder: manyByKey(
      (ids) =>
        manager.find(ReservationEntity, {
          where: { orderId: In([...ids]) },
          order: { createdAt: 'ASC', id: 'ASC' },
        }),
      (reservation) => reservation.orderId ?? '',
    ),
    linesOfReservation: manyByKey(
      (ids) => linesOfReservations(manager, ids),
      (line) => line.reservationId,
    ),
  };
}

function perPage<V>(create: (page: WarehousePage) => DataLoader<string, V[]>) {
  const loaders = new Map<string, DataLoader<string, V[]>>();
  return (page: WarehousePage): DataLoader<string, V[]> => {
    const name = `${page.size}:${page.afterSku}`;
    const loader = loaders.get(name) ?? create(page);
    loaders.set(name, loader);
    return loader;
  };
}
