import { insertRows } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { unknownCost, type UnitCost } from '../domain/moving-average.js';

export interface CostKey {
  skuCode: string;
  warehouseCode: string;
}

export const costKey = ({ skuCode, warehouseCode }: CostKey): string =>
  JSON.stringify([skuCode, warehouseCode]);

const COLUMNS = ['sku_code', 'warehouse_code', 'quantity', 'value', 'average'];
const ROWS = 1_000;

interface Row extends CostKey, UnitCost {}

/** Locks what these cost, in the order of the primary key, by `costKey`; what is not there yet comes to be. */
export async function lockUnitCosts(
  tx: EntityManager,
  keys: readonly CostKey[],
): Promise<Map<string, UnitCost>> {
  const distinct = [...new Map(keys.map((key) => [costKey(key), key])).values()];
  const sorted = distinct.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const fresh = sorted.map(({ skuCode, warehouseCode }) => [skuCode, warehouseCode, 0, '0', null]);
  await insertRows(tx, 'unit_cost', COLUMNS, fresh, {
    suffix: 'ON DUPLICATE KEY UPDATE quantity = quantity',
  });
  const costs = new Map<string, UnitCost>();
  for (let start = 0; start < sorted.length; start += ROWS) {
    const part = sorted.slice(start, start + ROWS);
    const rows = await tx.query<Row[]>(
      `SELECT sku_code AS skuCode, warehouse_code AS warehouseCode, quantity, value, average
       FROM unit_cost WHERE sku_code IN (?) AND warehouse_code IN (?) ORDER BY sku_code, warehouse_code FOR UPDATE`,
      [part.map(({ skuCode }) => skuCode), [...new Set(part.map(({ warehouseCode }) => warehouseCode))]],
    );
    for (const row of rows) costs.set(costKey(row), { ...row, quantity: Number(row.quantity) });
  }
  return new Map(distinct.map((key) => [costKey(key), costs.get(costKey(key)) ?? unknownCost]));
}

const sortKey = ({ skuCode, warehouseCode }: CostKey): string => `${skuCode}\u0000${warehouseCode}`;

/** Writes locked costs back. */
export async function saveUnitCosts(
  tx: EntityManager,
  costs: readonly (CostKey & UnitCost)[],
): Promise<void> {
  await insertRows(
    tx,
    'unit_cost',
    COLUMNS,
    costs.map((row) => [row.skuCode, row.warehouseCode, row.quantity, row.value, row.average]),
    {
      suffix:
        'ON DUPLICATE KEY UPDATE quantity = VALUES(quantity), value = VALUES(value), average = VALUES(average)',
    },
  );
}

/** What a SKU costs in each warehouse, in the order of their codes. */
export async function unitCostsOfSkus(manager: EntityManager, skuCodes: readonly string[]): Promise<Row[]> {
  const rows = await manager.query<Row[]>(
    `SELECT sku_code AS skuCode, warehouse_code AS warehouseCode, quantity, value, average
     FROM unit_cost WHERE sku_code IN (?) ORDER BY sku_code, warehouse_code`,
    [skuCodes],
  );
  return rows.map((row) => ({ ...row, quantity: Number(row.quantity) }));
}

/** The worth of all stock of each warehouse. */
export async function stockValues(
  manager: EntityManager,
  warehouseCodes: readonly string[],
): Promise<Map<string, string>> {
  const rows = await manager.query<{ code: string; value: string }[]>(
    'SELECT warehouse_code AS code, SUM(value) AS value FROM unit_cost WHERE warehouse_code IN (?) GROUP BY warehouse_code',
    [warehouseCodes],
  );
  return new Map(rows.map(({ code, value }) => [code, value]));
}
