import type { NewEvent } from '@tradegraph/event-log';
import type { EntityManager } from 'typeorm';
import { SHORT_STEPS } from '../domain/outbound.js';
import { eventLines, outboundSteps } from '../domain/outbound-events.js';
import type { OutboundOrderEntity } from '../entities/outbound-order.entity.js';
import { saveLineCounts } from '../repositories/outbound-line-repository.js';
import { moveOutbound } from '../repositories/outbound-writes.js';
import type { Work } from './plan-work.js';

/** Orders that lack goods take nothing; what is missing is written down and leaves inventory's books by the event. */
export async function giveUpOrders(
  tx: EntityManager,
  works: readonly Work[],
  waveId: string,
  now: Date,
): Promise<{ outbound: OutboundOrderEntity; event: NewEvent<'warehouse'> }[]> {
  const orders = works.map((work) => work.outbound);
  await moveOutbound(tx, orders, { status: 'SHORT_PICKED', steps: SHORT_STEPS.length, now, waveId });
  for (const { lines, plan } of works) {
    for (const line of lines) line.missingQuantity = plan.missing.get(line.lineNo) ?? 0;
  }
  await saveLineCounts(
    tx,
    works.flatMap((work) => work.lines),
  );
  return works.flatMap(({ outbound, lines }) =>
    outboundSteps(outbound, SHORT_STEPS, { lines: eventLines(lines) }).map((event) => ({ outbound, event })),
  );
}
