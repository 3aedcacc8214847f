import type { OrderInput } from './order-draft.js';
import type { OrderStatus } from './order-status.js';

export type OrderFlag = 'COUNTRY_UNKNOWN' | 'TOTAL_MISMATCH' | 'TIMES_CONTRADICT' | 'WITHOUT_LINES';

/** What a person should know about the data of an order that is taken all the same. */
export function flagsOf(input: OrderInput, status: OrderStatus, mismatch: boolean): OrderFlag[] {
  const flags: OrderFlag[] = [];
  if (input.shipTo?.countryCode == null) flags.push('COUNTRY_UNKNOWN');
  if (mismatch) flags.push('TOTAL_MISMATCH');
  if (timesContradict(input, status)) flags.push('TIMES_CONTRADICT');
  if (input.lines.length === 0) flags.push('WITHOUT_LINES');
  return flags;
}

/** A lifecycle that runs backwards, or that does not fit the state that it is said to have led to. */
function timesContradict(input: OrderInput, status: OrderStatus): boolean {
  const times = [input.placedAt, input.approvedAt, input.handedOverAt, input.deliveredAt].filter(
    (time) => time != null,
  );
  const backwards = times.some((time, index) => index > 0 && time < times[index - 1]!);
  const delivered = input.deliveredAt != null;
  return (
    backwards ||
    (status === 'DELIVERED' && !delivered) ||
    (status === 'CANCELLED' && delivered) ||
    (input.cancelledAt != null && status !== 'CANCELLED')
  );
}
