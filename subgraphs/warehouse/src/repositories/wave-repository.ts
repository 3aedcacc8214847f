import type { NewEvent } from '@tradegraph/event-log';
import {
  applyFilter,
  insertRows,
  paginate,
  type Connection,
  type PageArguments,
  type PageOrder,
  onlyWithin,
} from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { WaveWhere } from '../__generated__/resolvers.js';
import { waveChanged } from '../domain/outbound-events.js';
import { WaveEntity } from '../entities/wave.entity.js';

const newestFirst: PageOrder<WaveEntity> = {
  name: 'CREATED_AT_DESC',
  column: 'wave.createdAt',
  direction: 'DESC',
  value: (wave) => wave.createdAt,
};

export function listWaves(
  manager: EntityManager,
  args: PageArguments & { where?: WaveWhere | null },
  own: readonly string[] | null,
): Promise<Connection<WaveEntity>> {
  const query = manager.createQueryBuilder(WaveEntity, 'wave');
  applyFilter(query, 'wave.warehouseCode', args.where?.warehouseCode);
  onlyWithin(query, 'wave.warehouseCode', own);
  applyFilter(query, 'wave.status', args.where?.status);
  return paginate(query, args, newestFirst, 'wave.id');
}

export function addWave(tx: EntityManager, wave: WaveEntity): Promise<void> {
  return insertRows(
    tx,
    'wave',
    ['id', 'warehouse_code', 'status', 'cut_off_at', 'zone', 'version', 'created_at'],
    [[wave.id, wave.warehouseCode, wave.status, wave.cutOffAt, wave.zone, wave.version, wave.createdAt]],
  );
}

export function lockWave(tx: EntityManager, id: string): Promise<WaveEntity | null> {
  return tx.findOne(WaveEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** Writes a wave's new state over the version before it; it must be locked. */
export async function saveWave(tx: EntityManager, wave: WaveEntity): Promise<void> {
  const answer = await tx.update(
    WaveEntity,
    { id: wave.id, version: wave.version - 1 },
    { status: wave.status, version: wave.version },
  );
  if (answer.affected !== 1) throw new Error(`Wave ${wave.id} changed although it was locked`);
}

/**
 * Ends those of the waves whose last open task is gone, whoever took it. Returns the events to append. The waves are
 * locked by a statement of its own: the look at the tasks comes after it, so that of two who take the last tasks at
 * once the later one sees what the other did.
 */
export async function finishWaves(
  tx: EntityManager,
  ids: readonly string[],
): Promise<NewEvent<'warehouse'>[]> {
  if (ids.length === 0) return [];
  const waves = [...new Set(ids)];
  await tx.query('SELECT id FROM wave WHERE id IN (?) ORDER BY id FOR UPDATE', [waves]);
  const done: { id: string; warehouseCode: string; version: number; orders: string }[] = await tx.query(
    `SELECT id, warehouse_code AS warehouseCode, version,
       (SELECT COUNT(*) FROM outbound_order WHERE wave_id = wave.id) AS orders
     FROM wave WHERE id IN (?) AND status <> 'DONE'
       AND NOT EXISTS (SELECT 1 FROM pick_task WHERE wave_id = wave.id AND status = 'OPEN')
     ORDER BY id`,
    [waves],
  );
  if (done.length === 0) return [];
  await tx.query(`UPDATE wave SET status = 'DONE', version = version + 1 WHERE id IN (?)`, [
    done.map((wave) => wave.id),
  ]);
  return done.map((wave) =>
    waveChanged({ ...wave, status: 'DONE', version: wave.version + 1 }, Number(wave.orders)),
  );
}
