import type { Connection, PageArguments } from '@tradegraph/subgraph-kit';
import DataLoader from 'dataloader';
import { In, type EntityManager } from 'typeorm';
import type { ShipmentScopes } from './domain/own-shipment.js';
import { RateEntity } from './entities/rate.entity.js';
import { ShipmentEntity } from './entities/shipment.entity.js';
import { ownCondition } from './repositories/own-shipments.js';
import { pagesByParent, type ChildList, type Condition } from './repositories/pages-by-parent.js';

/** A page of a list below one parent. */
export interface PageKey extends PageArguments {
  parent: string;
}
export type PageLoader<T> = DataLoader<PageKey, Connection<T>, string>;

/** The shipments that leave from a warehouse, by its code, newest first; none where it is another's. */
export function shipmentPages(manager: EntityManager, scopes: ShipmentScopes): PageLoader<ShipmentEntity> {
  const own = ownCondition(scopes);
  const counts = new DataLoader((codes: readonly string[]) => countByWarehouse(manager, codes, own));
  return pageLoader(manager, {
    name: 'CREATED_AT_DESC',
    table: 'shipment',
    parentColumn: 'warehouse_code',
    only: own,
    sortColumn: 'created_at',
    direction: 'DESC',
    sortValue: (shipment) => shipment.createdAt,
    loadByIds: (ids) => manager.findBy(ShipmentEntity, { id: In(ids) }),
    count: (code) => counts.load(code),
  });
}

/** The rows of a rate card, by its id, in the order of the file. */
export function ratePages(
  manager: EntityManager,
  count: (rateCardId: string) => Promise<number>,
): PageLoader<RateEntity> {
  return pageLoader(manager, {
    name: 'LINE_ASC',
    table: 'rate',
    parentColumn: 'rate_card_id',
    sortColumn: 'line',
    direction: 'ASC',
    sortValue: (rate) => rate.line,
    loadByIds: (ids) => manager.findBy(RateEntity, { id: In(ids) }),
    count,
  });
}

/** In one request nearly all parents are asked for the same page, and share its statements. */
function pageLoader<T extends { id: string }>(manager: EntityManager, list: ChildList<T>): PageLoader<T> {
  return new DataLoader(
    async (keys: readonly PageKey[]) => {
      const pages = new Map<string, Map<string, Connection<T>>>();
      for (const key of keys) {
        if (pages.has(pageOf(key))) continue;
        const parents = [
          ...new Set(keys.filter((other) => pageOf(other) === pageOf(key)).map((other) => other.parent)),
        ];
        const connections = await pagesByParent(manager, parents, key, list);
        pages.set(pageOf(key), new Map(parents.map((parent, index) => [parent, connections[index]!])));
      }
      return keys.map((key) => pages.get(pageOf(key))!.get(key.parent)!);
    },
    { cacheKeyFn: (key) => JSON.stringify([key.parent, pageOf(key)]) },
  );
}

const pageOf = ({ first, after }: PageArguments): string => JSON.stringify([first ?? null, after ?? null]);

async function countByWarehouse(
  manager: EntityManager,
  codes: readonly string[],
  own: Condition,
): Promise<number[]> {
  const rows = await manager.query<{ code: string; count: string }[]>(
    `SELECT warehouse_code AS code, COUNT(*) AS count FROM shipment WHERE warehouse_code IN (?) ${own.sql}
     GROUP BY warehouse_code`,
    [codes, ...own.values],
  );
  const counts = new Map(rows.map((row) => [row.code, Number(row.count)]));
  return codes.map((code) => counts.get(code) ?? 0);
}
