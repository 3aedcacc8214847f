import { insertRows } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { Site } from '../domain/plan-allocation.js';

export interface SkuFact {
  skuCode: string;
  weightGrams: number | null;
  lengthMm: number | null;
  widthMm: number | null;
  heightMm: number | null;
  hsCode: string | null;
}

export async function skuFacts(
  db: EntityManager,
  skuCodes: readonly string[],
): Promise<Map<string, SkuFact>> {
  if (skuCodes.length === 0) return new Map();
  const rows = await db.query<SkuFact[]>(
    `SELECT sku_code AS skuCode, weight_grams AS weightGrams, length_mm AS lengthMm, width_mm AS widthMm,
       height_mm AS heightMm, hs_code AS hsCode FROM sku_fact WHERE sku_code IN (?)`,
    [skuCodes],
  );
  return new Map(rows.map((row) => [row.skuCode, row] as const));
}

/** What the warehouse subgraph said about these; one that it has not said anything about may be worked with. */
export async function sites(db: EntityManager, codes: readonly string[]): Promise<Site[]> {
  if (codes.length === 0) return [];
  const rows = await db.query<Site[]>(
    'SELECT code, country_code AS countryCode, type, status FROM warehouse_fact WHERE code IN (?)',
    [codes],
  );
  const known = new Map(rows.map((row) => [row.code, row] as const));
  return codes.map((code) => known.get(code) ?? { code, countryCode: null, type: '', status: 'ACTIVE' });
}

const SITE_COLUMNS = ['code', 'country_code', 'type', 'status'];
const SKU_COLUMNS = ['sku_code', 'weight_grams', 'length_mm', 'width_mm', 'height_mm', 'hs_code'];
const replacing = (columns: readonly string[]): string =>
  `ON DUPLICATE KEY UPDATE ${columns.map((column) => `${column} = VALUES(${column})`).join(', ')}`;

/** The newest of each must come last. */
export async function keepWarehouses(tx: EntityManager, warehouses: readonly Site[]): Promise<void> {
  const newest = new Map(warehouses.map((site) => [site.code, site] as const));
  const rows = [...newest.values()].map((site) => [site.code, site.countryCode, site.type, site.status]);
  await insertRows(tx, 'warehouse_fact', SITE_COLUMNS, rows, { suffix: replacing(SITE_COLUMNS.slice(1)) });
}

export async function keepSkus(tx: EntityManager, skus: readonly SkuFact[]): Promise<void> {
  const rows = skus.map((sku) => [
    ...[sku.skuCode, sku.weightGrams, sku.lengthMm, sku.widthMm, sku.heightMm, sku.hsCode],
  ]);
  await insertRows(tx, 'sku_fact', SKU_COLUMNS, rows, { suffix: replacing(SKU_COLUMNS.slice(1)) });
}
