import { insertRows } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { CutOff } from '../domain/cut-off.js';
import { CarrierCutOffEntity } from '../entities/carrier-cut-off.entity.js';

/** Writes a warehouse's cut-offs anew. Writers of one warehouse go one after the other: its row is locked. */
export async function replaceCutOffs(
  tx: EntityManager,
  warehouseCode: string,
  cutOffs: readonly CutOff[],
): Promise<void> {
  await tx.delete(CarrierCutOffEntity, { warehouseCode });
  await insertRows(
    tx,
    'carrier_cut_off',
    ['warehouse_code', 'carrier_service_code', 'local_time'],
    cutOffs.map((one) => [warehouseCode, one.carrierServiceCode, one.localTime]),
  );
}
