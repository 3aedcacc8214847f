import { fromMicros } from './exact-amount.js';
import { addUp, type Sums } from './order-sums.js';
import { checkOrder } from './order-checks.js';
import type { Problem } from './field-checks.js';
import { flagsOf, type OrderFlag } from './order-flags.js';
import type { OrderMode, OrderStatus } from './order-status.js';

export type LineKind = 'GOODS' | 'SERVICE';
type Maybe<T> = T | null | undefined;

/** One order as a channel gives it. Amounts are plain decimal strings in the order's currency. */
export interface OrderInput {
  channel: string;
  channelOrderId: string;
  currencyCode: string;
  placedAt: Date;
  buyer?: Maybe<{ channelBuyerId?: Maybe<string>; name?: Maybe<string>; email?: Maybe<string> }>;
  shipTo?: Maybe<AddressInput>;
  lines: readonly LineInput[];
  freight?: Maybe<string>;
  discount?: Maybe<string>;
  total?: Maybe<string>;
  estimatedDeliveryAt?: Maybe<Date>;
  status?: Maybe<OrderStatus>;
  approvedAt?: Maybe<Date>;
  handedOverAt?: Maybe<Date>;
  deliveredAt?: Maybe<Date>;
  cancelledAt?: Maybe<Date>;
}

export interface AddressInput {
  name?: Maybe<string>;
  countryCode?: Maybe<string>;
  countryName?: Maybe<string>;
  province?: Maybe<string>;
  city?: Maybe<string>;
  postalCode?: Maybe<string>;
  line1?: Maybe<string>;
  line2?: Maybe<string>;
  phone?: Maybe<string>;
}

export interface LineInput {
  kind: LineKind;
  skuCode?: Maybe<string>;
  description?: Maybe<string>;
  quantity: number;
  unitPrice: string;
  freight?: Maybe<string>;
  total?: Maybe<string>;
}

/** An order that may be taken: checked, added up, in the state that it starts with. */
export interface OrderDraft {
  input: OrderInput;
  mode: OrderMode;
  status: OrderStatus;
  total: string;
  goodsTotal: string;
  serviceTotal: string;
  freightTotal: string;
  discountTotal: string;
  /** By the lines' places in the input. */
  lineTotals: readonly string[];
  flags: readonly OrderFlag[];
}

export type DraftedOrder = { draft: OrderDraft; problems: null } | { draft: null; problems: Problem[] };

/** Checks one order and adds it up. LIVE orders must add up; HISTORY orders are taken as given and flagged. */
export function draftOrder(input: OrderInput, mode: OrderMode): DraftedOrder {
  const problems = checkOrder(input, mode);
  if (problems.length > 0) return { draft: null, problems };
  const sums = addUp(input);
  const wrong = mode === 'LIVE' ? sums.mismatches : [];
  const refused = [...sums.overflows, ...wrong];
  if (refused.length > 0) return { draft: null, problems: refused };
  return { draft: toDraft(input, mode, sums), problems: null };
}

function toDraft(input: OrderInput, mode: OrderMode, sums: Sums): OrderDraft {
  const status = mode === 'LIVE' ? 'PENDING' : (input.status ?? 'COMPLETED');
  return {
    input,
    mode,
    status,
    total: fromMicros(sums.total),
    goodsTotal: fromMicros(sums.goods),
    serviceTotal: fromMicros(sums.service),
    freightTotal: fromMicros(sums.freight),
    discountTotal: fromMicros(sums.discount),
    lineTotals: sums.lineTotals.map(fromMicros),
    flags: flagsOf(input, status, sums.mismatches.length > 0),
  };
}
