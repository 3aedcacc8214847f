import { transact, type Job, type Services } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { handOverLabelled } from '../commands/hand-over-labelled.js';
import { runAutomaticWave } from '../commands/run-automatic-wave.js';
import { automaticWarehousesWith } from '../repositories/outbound-claims.js';

/** Few enough that a wave's locks are held for well under a second. */
const PER_WAVE = 100;
const PER_HAND_OVER = 200;
/** Most work comes with a commit of this process; this is for what another one has left. */
const EVERY_MS = 500;

type Floor = Pick<Services, 'dataSource' | 'eventLog' | 'clock'>;
type Step = (tx: EntityManager, warehouseCode: string, limit: number, now: Date) => Promise<number>;

/**
 * What people confirm elsewhere, automatic warehouses do by themselves. Each round goes on until there is nothing
 * left, then looks again shortly after; several processes share the work, each takes orders that nobody else has.
 */
export const automaticFloor = (floor: Floor): Job[] => [
  {
    name: 'automatic-waves',
    everyMs: EVERY_MS,
    followsCommits: true,
    run: () => everywhere(floor, 'CREATED', runAutomaticWave, PER_WAVE),
  },
  {
    name: 'automatic-hand-over',
    everyMs: EVERY_MS,
    followsCommits: true,
    run: () => everywhere(floor, 'WEIGHED', handOverLabelled, PER_HAND_OVER),
  },
];

async function everywhere(
  floor: Floor,
  status: 'CREATED' | 'WEIGHED',
  step: Step,
  limit: number,
): Promise<void> {
  for (;;) {
    const codes = await automaticWarehousesWith(floor.dataSource.manager, status);
    let moved = 0;
    for (const code of codes) moved += await round(floor, code, step, limit);
    if (moved === 0) return;
  }
}

/** One batch of one warehouse; the event log hears of it at once. */
async function round({ dataSource, eventLog, clock }: Floor, code: string, step: Step, limit: number) {
  const moved = await transact(dataSource, (tx) => step(tx, code, limit, clock.now()));
  if (moved > 0) eventLog.nudge();
  return moved;
}
