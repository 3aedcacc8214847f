import { onlyWithin } from '@tradegraph/subgraph-kit';
import type { SelectQueryBuilder } from 'typeorm';
import type { ShipmentScopes } from '../domain/own-shipment.js';
import type { ShipmentEntity } from '../entities/shipment.entity.js';
import type { Condition } from './pages-by-parent.js';

/** Leaves out the shipments of others. */
export function onlyOwn(
  query: SelectQueryBuilder<ShipmentEntity>,
  { warehouses, channels }: ShipmentScopes,
): SelectQueryBuilder<ShipmentEntity> {
  onlyWithin(query, 'shipment.warehouseCode', warehouses);
  onlyWithin(query, 'shipment.channelCode', channels);
  return query;
}

/** The same for plain statements: what stands after their WHERE, and its values. */
export function ownCondition({ warehouses, channels }: ShipmentScopes): Condition {
  const parts = [
    { column: 'warehouse_code', scope: warehouses },
    { column: 'channel_code', scope: channels },
  ];
  const limits = parts.flatMap(({ column, scope }) => (scope ? [{ column, scope }] : []));
  return {
    sql: limits.map(({ column, scope }) => (scope.length ? `AND ${column} IN (?)` : 'AND FALSE')).join(' '),
    values: limits.flatMap(({ scope }) => (scope.length ? [scope] : [])),
  };
}
