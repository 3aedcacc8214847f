import type { SkuInput } from '../catalog/send-skus.js';
import type { PaymentInput } from '../payments/send-payments.js';
import type { OlistOrderRow, OlistPaymentRow, OlistProductRow } from './olist-files.js';

/**
 * The marketplace's words for where an order stands. `processing` and `invoiced` are with the seller's warehouse;
 * `unavailable` found nothing to sell.
 */
const STATUS: Record<string, string> = {
  created: 'PENDING',
  approved: 'APPROVED',
  processing: 'RELEASED',
  invoiced: 'RELEASED',
  shipped: 'SHIPPED',
  delivered: 'DELIVERED',
  unavailable: 'BACKORDERED',
  canceled: 'CANCELLED',
};

const METHOD: Record<string, string> = {
  credit_card: 'CREDIT_CARD',
  debit_card: 'DEBIT_CARD',
  boleto: 'BOLETO',
  voucher: 'VOUCHER',
};

export const statusOf = (word: string): string | undefined => STATUS[word];
/** `not_defined` and whatever comes later are OTHER. */
export const methodOf = (word: string): string => METHOD[word] ?? 'OTHER';

/** Decimal text that DECIMAL(20,6) holds, 0 or more. */
export const isAmount = (text: string): boolean => /^\d{1,14}(\.\d{1,6})?$/.test(text);

/** The kinds of contradiction in which a row is imported as it is and listed. */
export function contradictions(row: OlistOrderRow, items: number): string[] {
  const {
    order_status: status,
    order_purchase_timestamp: placed,
    order_approved_at: approved,
    order_delivered_carrier_date: handedOver,
    order_delivered_customer_date: delivered,
    order_estimated_delivery_date: promised,
  } = row;
  // All times have one form, so that text compares like time; an empty one compares with nothing.
  const before = (earlier: string, later: string) => earlier !== '' && later !== '' && earlier < later;
  const sent = status === 'shipped' || status === 'delivered';
  const found: [boolean, string][] = [
    [status === 'delivered' && delivered === '', 'DELIVERED_WITHOUT_DATE'],
    [sent && handedOver === '', 'SHIPPED_WITHOUT_HANDOVER'],
    [status === 'canceled' && delivered !== '', 'CANCELLED_YET_DELIVERED'],
    [status === 'canceled' && handedOver !== '' && delivered === '', 'CANCELLED_YET_HANDED_OVER'],
    [status === 'shipped' && delivered !== '', 'SHIPPED_YET_DELIVERED'],
    [!['created', 'canceled'].includes(status) && approved === '', 'GOES_ON_WITHOUT_APPROVAL'],
    [before(approved, placed), 'APPROVED_BEFORE_PLACED'],
    [before(handedOver, placed), 'HANDED_OVER_BEFORE_PLACED'],
    [before(handedOver, approved), 'HANDED_OVER_BEFORE_APPROVAL'],
    [before(delivered, handedOver), 'DELIVERED_BEFORE_HANDOVER'],
    [before(delivered, placed), 'DELIVERED_BEFORE_PLACED'],
    [before(promised, placed), 'PROMISED_BEFORE_PLACED'],
    [items === 0, 'WITHOUT_ITEMS'],
  ];
  return found.filter(([holds]) => holds).map(([, kind]) => kind);
}

/** A payment of the marketplace. It has no time of its own: the order's approval, otherwise its placing, stands in. */
export function paymentOf(row: OlistPaymentRow, channel: string, paidAt: string): PaymentInput {
  return {
    channelCode: channel,
    channelOrderId: row.order_id,
    externalRef: `${row.order_id}-${row.payment_sequential}`,
    method: methodOf(row.payment_type),
    installments: Number(row.payment_installments),
    amount: { amount: row.payment_value, currencyCode: 'BRL' },
    status: 'CAPTURED',
    paidAt,
  };
}

/** Products have no names in the data set: the category and the beginning of the id make one. */
export function skuOf(row: OlistProductRow, english: ReadonlyMap<string, string>): SkuInput {
  const category = english.get(row.product_category_name) ?? row.product_category_name;
  const words = category.replaceAll('_', ' ').trim();
  const kind = words === '' ? 'Product' : words[0]!.toUpperCase() + words.slice(1);
  const whole = (text: string, factor: number) =>
    text === '' || !Number.isFinite(Number(text)) ? undefined : Math.round(Number(text) * factor);
  return {
    skuCode: row.product_id,
    name: `${kind} ${row.product_id.slice(0, 8)}`,
    ...(category === '' ? {} : { category }),
    weightGrams: whole(row.product_weight_g, 1),
    lengthMm: whole(row.product_length_cm, 10),
    widthMm: whole(row.product_width_cm, 10),
    heightMm: whole(row.product_height_cm, 10),
  };
}
