import type { Context } from '../context.js';
import type { OutboundOrderEntity } from '../entities/outbound-order.entity.js';

/** The outbound order of a row that names it by id. They are never deleted, so a missing one is a fault. */
export async function outboundOf(
  { outboundOrderId }: { outboundOrderId: string },
  _args: object,
  { loaders }: Context,
): Promise<OutboundOrderEntity> {
  const outbound = await loaders.outboundById.load(outboundOrderId);
  if (!outbound) throw new Error(`A row names the outbound order "${outboundOrderId}", which is not there`);
  return outbound;
}
