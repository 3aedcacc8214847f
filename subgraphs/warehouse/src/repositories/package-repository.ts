import type { EventOf } from '@tradegraph/event-log';
import { newId } from '@tradegraph/kernel';
import { insertRows } from '@tradegraph/subgraph-kit';
import { In, type EntityManager } from 'typeorm';
import type { PackageLineEntity } from '../entities/package-line.entity.js';
import { PackageEntity } from '../entities/package.entity.js';

export interface PackageWithLines extends PackageEntity {
  lines: { skuCode: string; quantity: number }[];
}

/** Packages of one outbound order as they are packed; numbered from 1. */
export function newPackages(
  outboundOrderId: string,
  packed: readonly (Pick<PackageWithLines, 'lines' | 'expectedWeightGrams'> &
    Partial<Pick<PackageEntity, 'weightGrams' | 'lengthMm' | 'widthMm' | 'heightMm'>>)[],
  createdAt: Date,
): PackageWithLines[] {
  return packed.map((one, index) => ({
    id: newId('pkg'),
    outboundOrderId,
    packageNo: index + 1,
    weightGrams: one.weightGrams ?? null,
    lengthMm: one.lengthMm ?? null,
    widthMm: one.widthMm ?? null,
    heightMm: one.heightMm ?? null,
    expectedWeightGrams: one.expectedWeightGrams,
    weightReason: null,
    trackingNo: null,
    createdAt,
    lines: one.lines,
  }));
}

const COLUMNS: readonly (readonly [string, keyof PackageEntity])[] = [
  ['id', 'id'],
  ['outbound_order_id', 'outboundOrderId'],
  ['package_no', 'packageNo'],
  ['weight_grams', 'weightGrams'],
  ['length_mm', 'lengthMm'],
  ['width_mm', 'widthMm'],
  ['height_mm', 'heightMm'],
  ['expected_weight_grams', 'expectedWeightGrams'],
  ['created_at', 'createdAt'],
];

export async function addPackages(tx: EntityManager, packages: readonly PackageWithLines[]): Promise<void> {
  await insertRows(
    tx,
    'package',
    COLUMNS.map(([column]) => column),
    packages.map((one) => COLUMNS.map(([, field]) => one[field])),
  );
  await insertRows(
    tx,
    'package_line',
    ['package_id', 'sku_code', 'quantity'],
    packages.flatMap((one) => one.lines.map((line) => [one.id, line.skuCode, line.quantity])),
  );
}

/** The packages of outbound orders with what is in them, by outbound order. */
export async function packagesOfOutbound(
  manager: EntityManager,
  outboundIds: readonly string[],
): Promise<Map<string, PackageWithLines[]>> {
  const packagesOf = new Map<string, PackageWithLines[]>(outboundIds.map((id) => [id, []]));
  const found = await manager.find(PackageEntity, {
    where: { outboundOrderId: In([...outboundIds]) },
    order: { outboundOrderId: 'ASC', packageNo: 'ASC' },
  });
  const byId = new Map<string, PackageWithLines>(found.map((one) => [one.id, { ...one, lines: [] }]));
  for (const one of byId.values()) packagesOf.get(one.outboundOrderId)!.push(one);
  for (const line of await linesOfPackages(manager, [...byId.keys()]))
    byId.get(line.packageId)!.lines.push(line);
  return packagesOf;
}

export async function linesOfPackages(
  manager: EntityManager,
  packageIds: readonly string[],
): Promise<PackageLineEntity[]> {
  if (packageIds.length === 0) return [];
  return manager.query(
    `SELECT package_id AS packageId, sku_code AS skuCode, quantity FROM package_line
     WHERE package_id IN (?) ORDER BY package_id, sku_code`,
    [packageIds],
  );
}

/** Writes the labels' tracking numbers onto packages; ids that are nobody's package are left out. */
export async function saveTrackingNumbers(
  tx: EntityManager,
  numbers: readonly { packageIds: readonly string[]; trackingNo: string }[],
): Promise<void> {
  const byPackage = new Map(
    numbers.flatMap(({ packageIds, trackingNo }) => packageIds.map((id) => [id, trackingNo] as const)),
  );
  if (byPackage.size === 0) return;
  const cases = [...byPackage].flat();
  await tx.query(
    `UPDATE package SET tracking_no = CASE id ${'WHEN ? THEN ? '.repeat(byPackage.size)} ELSE tracking_no END
     WHERE id IN (?)`,
    [...cases, [...byPackage.keys()]],
  );
}

type EventPackages = NonNullable<EventOf<'OUTBOUND_ORDER_CHANGED'>['data']['packages']>;

/** Weighed packages as an event tells of them. */
export const eventPackages = (packages: readonly PackageWithLines[]): EventPackages =>
  packages.map((one) => {
    if (one.weightGrams === null) throw new Error(`Package ${one.id} was not weighed`);
    const { packageNo, weightGrams, lengthMm, widthMm, heightMm, lines } = one;
    return { packageId: one.id, packageNo, weightGrams, lengthMm, widthMm, heightMm, lines };
  });
