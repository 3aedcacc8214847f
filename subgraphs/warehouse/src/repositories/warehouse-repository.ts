import {
  applyFilter,
  isDuplicateKey,
  paginate,
  type Connection,
  type PageArguments,
  type PageOrder,
} from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { WarehouseWhere } from '../__generated__/resolvers.js';
import { WarehouseEntity } from '../entities/warehouse.entity.js';

const byCode: PageOrder<WarehouseEntity> = {
  name: 'CODE_ASC',
  column: 'warehouse.code',
  direction: 'ASC',
  value: (warehouse) => warehouse.code,
};

export function listWarehouses(
  manager: EntityManager,
  args: PageArguments & { where?: WarehouseWhere | null },
): Promise<Connection<WarehouseEntity>> {
  const query = manager.createQueryBuilder(WarehouseEntity, 'warehouse');
  applyFilter(query, 'warehouse.code', args.where?.code);
  applyFilter(query, 'warehouse.type', args.where?.type);
  applyFilter(query, 'warehouse.status', args.where?.status);
  applyFilter(query, 'warehouse.countryCode', args.where?.countryCode);
  return paginate(query, args, byCode, 'warehouse.id');
}

/** The warehouse's row, locked until the transaction ends; null when there is none. */
export function lockWarehouse(tx: EntityManager, code: string): Promise<WarehouseEntity | null> {
  return tx.findOne(WarehouseEntity, { where: { code }, lock: { mode: 'pessimistic_write' } });
}

/** Adds a warehouse; false when somebody else added it since we looked, so that the caller looks again. */
export async function addWarehouse(tx: EntityManager, warehouse: WarehouseEntity): Promise<boolean> {
  try {
    await tx.insert(WarehouseEntity, warehouse);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** Writes a changed warehouse back over the version before it; false when that is not there any more. */
export async function saveWarehouse(tx: EntityManager, warehouse: WarehouseEntity): Promise<boolean> {
  const { id, code: _code, ...fields } = warehouse;
  const answer = await tx.update(WarehouseEntity, { id, version: warehouse.version - 1 }, fields);
  return answer.affected === 1;
}
