import type { NewEvent } from '@tradegraph/event-log';
import { warehouseIdOf } from '@tradegraph/kernel';
import type { WarehouseEntity } from '../entities/warehouse.entity.js';
import type { WarehouseInput } from './warehouse-input.js';

/** A warehouse that is not there yet, as far as the input tells; version 0 says that it was never saved. */
export function newWarehouse(code: string, name: string, type: WarehouseEntity['type']): WarehouseEntity {
  return {
    id: warehouseIdOf(code),
    code,
    name,
    nameZh: null,
    type,
    countryCode: null,
    timezone: 'UTC',
    address: null,
    status: 'ACTIVE',
    automation: 'AUTOMATIC',
    weightTolerancePercent: 10,
    version: 0,
    updatedAt: new Date(0),
  };
}

/** The warehouse after the input, or null when the input changes nothing of it. */
export function changedWarehouse(
  warehouse: WarehouseEntity,
  input: WarehouseInput,
  now: Date,
): WarehouseEntity | null {
  const { code: _code, bins: _bins, cutOffs: _cutOffs, expectedVersion: _expected, ...given } = input;
  const changes = Object.entries(given).filter(
    ([key, value]) => value !== undefined && warehouse[key as keyof WarehouseEntity] !== value,
  );
  if (changes.length === 0 && warehouse.version > 0) return null;
  return { ...warehouse, ...Object.fromEntries(changes), version: warehouse.version + 1, updatedAt: now };
}

export function warehouseUpserted(warehouse: WarehouseEntity): NewEvent<'warehouse'> {
  return {
    eventType: 'WAREHOUSE_UPSERTED',
    aggregateType: 'Warehouse',
    aggregateId: warehouse.id,
    aggregateVersion: warehouse.version,
    data: {
      warehouseId: warehouse.id,
      warehouseCode: warehouse.code,
      name: warehouse.name,
      type: warehouse.type,
      countryCode: warehouse.countryCode,
      status: warehouse.status,
    },
  };
}
