import { newId } from '@tradegraph/kernel';
import type { PickPlan } from '../domain/plan-picks.js';
import type { PickTaskEntity } from '../entities/pick-task.entity.js';

/** The tasks of a plan: to be done, or done already by a machine. */
export function tasksOf(
  plan: PickPlan,
  wave: { id: string; warehouseCode: string },
  done: { pickedBy: string; pickedAt: Date } | null,
): PickTaskEntity[] {
  return plan.picks.map((pick) => ({
    id: newId('pck'),
    warehouseCode: wave.warehouseCode,
    waveId: wave.id,
    outboundOrderId: pick.outboundOrderId,
    lineNo: pick.lineNo,
    binId: pick.bin.binId,
    binCode: pick.bin.binCode,
    skuCode: pick.skuCode,
    quantity: pick.quantity,
    pickedQuantity: done ? pick.quantity : null,
    status: done ? 'PICKED' : 'OPEN',
    receivedAt: pick.bin.receivedAt,
    pickedBy: done?.pickedBy ?? null,
    pickedAt: done?.pickedAt ?? null,
  }));
}
