import {
  applyFilter,
  insertRows,
  paginate,
  type Connection,
  type PageArguments,
  type PageOrder,
  onlyWithin,
} from '@tradegraph/subgraph-kit';
import { In, type EntityManager } from 'typeorm';
import type { PickTaskWhere } from '../__generated__/resolvers.js';
import { placeKey } from '../domain/bin-place.js';
import { PickTaskEntity, type PickTaskStatus } from '../entities/pick-task.entity.js';

const byBin: PageOrder<PickTaskEntity> = {
  name: 'BIN_ASC',
  column: 'task.binCode',
  direction: 'ASC',
  value: (task) => task.binCode,
};

export function listPickTasks(
  manager: EntityManager,
  args: PageArguments & { where?: PickTaskWhere | null },
  own: readonly string[] | null,
): Promise<Connection<PickTaskEntity>> {
  const query = manager.createQueryBuilder(PickTaskEntity, 'task');
  applyFilter(query, 'task.warehouseCode', args.where?.warehouseCode);
  onlyWithin(query, 'task.warehouseCode', own);
  applyFilter(query, 'task.waveId', args.where?.waveId);
  applyFilter(query, 'task.status', args.where?.status);
  return paginate(query, args, byBin, 'task.id');
}

const COLUMNS: readonly (readonly [string, keyof PickTaskEntity])[] = [
  ['id', 'id'],
  ['warehouse_code', 'warehouseCode'],
  ['wave_id', 'waveId'],
  ['outbound_order_id', 'outboundOrderId'],
  ['line_no', 'lineNo'],
  ['bin_id', 'binId'],
  ['bin_code', 'binCode'],
  ['sku_code', 'skuCode'],
  ['quantity', 'quantity'],
  ['picked_quantity', 'pickedQuantity'],
  ['status', 'status'],
  ['received_at', 'receivedAt'],
  ['picked_by', 'pickedBy'],
  ['picked_at', 'pickedAt'],
];

export function addPickTasks(tx: EntityManager, tasks: readonly PickTaskEntity[]): Promise<void> {
  return insertRows(
    tx,
    'pick_task',
    COLUMNS.map(([column]) => column),
    tasks.map((task) => COLUMNS.map(([, field]) => task[field])),
  );
}

/** The tasks of outbound orders, locked. */
export function lockTasksOf(tx: EntityManager, outboundIds: readonly string[]): Promise<PickTaskEntity[]> {
  return tx.find(PickTaskEntity, {
    where: { outboundOrderId: In([...outboundIds]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

/** Units that open tasks will take, by bin and SKU: nobody else may plan with them. */
export async function plannedUnits(
  tx: EntityManager,
  warehouseCode: string,
  skuCodes: readonly string[],
): Promise<Map<string, number>> {
  const rows: { binId: string; skuCode: string; units: string }[] = await tx.query(
    `SELECT bin_id AS binId, sku_code AS skuCode, SUM(quantity) AS units FROM pick_task
     WHERE warehouse_code = ? AND status = 'OPEN' AND sku_code IN (?) GROUP BY bin_id, sku_code`,
    [warehouseCode, skuCodes],
  );
  return new Map(rows.map((row) => [placeKey(row), Number(row.units)]));
}

/** Calls off all tasks of these outbound orders. */
export async function voidTasks(tx: EntityManager, outboundIds: readonly string[]): Promise<void> {
  await tx.query(`UPDATE pick_task SET status = 'VOIDED' WHERE outbound_order_id IN (?)`, [outboundIds]);
}

export async function savePick(
  tx: EntityManager,
  id: string,
  pick: { status: PickTaskStatus; pickedQuantity: number; pickedBy: string; pickedAt: Date },
): Promise<void> {
  await tx.update(PickTaskEntity, { id }, pick);
}

const TASKS_OF_WAVE = 1_000;

/** The first tasks of each wave in the order of the bins. */
export async function tasksOfWaves(
  manager: EntityManager,
  waveIds: readonly string[],
): Promise<PickTaskEntity[]> {
  const part = `(SELECT id FROM pick_task WHERE wave_id = ? ORDER BY bin_code, id LIMIT ${TASKS_OF_WAVE})`;
  const found: { id: string }[] = await manager.query(waveIds.map(() => part).join(' UNION ALL '), [
    ...waveIds,
  ]);
  return manager.find(PickTaskEntity, {
    where: { id: In(found.map((row) => row.id)) },
    order: { binCode: 'ASC', id: 'ASC' },
  });
}
