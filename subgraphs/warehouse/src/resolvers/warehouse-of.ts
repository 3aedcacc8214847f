import type { Context } from '../context.js';
import type { WarehouseEntity } from '../entities/warehouse.entity.js';

/** The warehouse of a row that names it by code. Warehouses are never deleted, so a missing one is a fault. */
export async function warehouseOf(
  { warehouseCode }: { warehouseCode: string },
  _args: object,
  { loaders }: Context,
): Promise<WarehouseEntity> {
  const warehouse = await loaders.warehouseByCode.load(warehouseCode);
  if (!warehouse) throw new Error(`A row names the warehouse "${warehouseCode}", which is not there`);
  return warehouse;
}
