import type { SummaryRow } from '../report/summary.js';
import { countRows } from '../report/summary.js';
import type { OlistResult } from './import-olist.js';

const n = (count: number) => count.toLocaleString('en-US');

/** The figures of an import, as `summary.json` has them. */
export function olistFigures(
  result: OlistResult,
  rejected: ReadonlyMap<string, number>,
): Record<string, unknown> {
  const { skus, orders, payments, sums, contradictions, ordersMs, before, after } = result;
  return {
    orders: orders.orders,
    lines: orders.lines,
    ordersThereBefore: orders.alreadyThere,
    ordersRefused: orders.refusedOrders,
    ordersWithoutItems: sums.ordersWithoutItems,
    itemPrices: { amount: sums.prices, currencyCode: 'BRL' },
    freight: { amount: sums.freight, currencyCode: 'BRL' },
    total: { amount: orders.total, currencyCode: 'BRL' },
    payments: payments.payments,
    paymentsThereBefore: payments.alreadyThere,
    paymentsRefused: payments.refused,
    paid: { amount: payments.total, currencyCode: 'BRL' },
    skus: skus.skus,
    skusRefused: skus.refused,
    contradictionsByKind: Object.fromEntries(contradictions),
    notImportedByReason: Object.fromEntries(rejected),
    ordersSeconds: ordersMs / 1000,
    channelBefore: before ?? null,
    channelAfter: after ?? null,
  };
}

/** The same as a table. */
export function olistRows(result: OlistResult, rejected: ReadonlyMap<string, number>): SummaryRow[] {
  const { skus, orders, payments, sums, contradictions, ordersMs, after } = result;
  return [
    'Orders',
    ['orders', n(orders.orders)],
    ['  there before', n(orders.alreadyThere)],
    ['  refused', n(orders.refusedOrders)],
    ['  without items', n(sums.ordersWithoutItems)],
    ['lines', n(orders.lines)],
    ['item prices', `${sums.prices} BRL`],
    ['freight', `${sums.freight} BRL`],
    'Payments',
    ['payments', n(payments.payments)],
    ['  there before', n(payments.alreadyThere)],
    ['  refused', n(payments.refused)],
    ['paid', `${payments.total} BRL`],
    'Catalog',
    ['SKUs', n(skus.skus)],
    'Imported as they are, listed in contradictions.ndjson',
    ...countRows(contradictions),
    'Rows not imported, listed in rejected.ndjson',
    ...(rejected.size > 0 ? countRows(rejected) : ([['none', '0']] as const)),
    ...(after
      ? ['Channel now', ['orders / lines', `${n(after.count)} / ${n(after.lineCount)}`] as const]
      : []),
    ...(after?.byCurrency ?? []).map(
      (sums) =>
        [
          'goods + freight',
          `${sums.goodsTotal.amount} + ${sums.freightTotal.amount} ${sums.currencyCode}`,
        ] as const,
    ),
    'Speed',
    ['time for the orders', `${(ordersMs / 1000).toFixed(1)} s`],
  ];
}
