import type { SummaryRow } from '../report/summary.js';
import { countRows } from '../report/summary.js';
import type { UciResult } from './import-uci.js';

const n = (count: number) => count.toLocaleString('en-US');

/** The figures of an import, as `summary.json` has them. */
export function uciFigures(
  result: UciResult,
  rejected: ReadonlyMap<string, number>,
): Record<string, unknown> {
  const { records, skus, stock, orders, kinds, ordersMs, before, after } = result;
  return {
    fileLines: records,
    linesInOrders: orders.lines,
    goodsLines: kinds.goodsLines,
    serviceLines: kinds.serviceLines,
    linesNotImported: records - orders.lines,
    notImportedByReason: Object.fromEntries(rejected),
    orders: orders.orders,
    ordersThereBefore: orders.alreadyThere,
    ordersRefused: orders.refusedOrders,
    guestOrders: kinds.guestOrders,
    ordersByUnknownCountry: Object.fromEntries(kinds.unknownCountries),
    total: { amount: orders.total, currencyCode: 'GBP' },
    skus: skus.skus,
    skusRefused: skus.refused,
    openingStock: stock ?? null,
    ordersSeconds: ordersMs / 1000,
    linesPerSecond: Math.round((orders.lines * 1000) / Math.max(1, ordersMs)),
    channelBefore: before ?? null,
    channelAfter: after ?? null,
  };
}

/** The same as a table. */
export function uciRows(result: UciResult, rejected: ReadonlyMap<string, number>): SummaryRow[] {
  const { records, skus, stock, orders, kinds, ordersMs, after } = result;
  const unknown = [...kinds.unknownCountries].map(([name, count]) => `${name || '(empty)'} ${n(count)}`);
  return [
    'File',
    ['lines, header not counted', n(records)],
    ['lines in orders', n(orders.lines)],
    ['lines not imported', n(records - orders.lines)],
    ...countRows(rejected).map((row) => [`  ${row[0]}`, row[1]] as const),
    'Orders',
    ['orders', n(orders.orders)],
    ['  there before', n(orders.alreadyThere)],
    ['  refused', n(orders.refusedOrders)],
    ['  of guests', n(kinds.guestOrders)],
    ['total', `${orders.total} GBP`],
    ['goods lines / service lines read', `${n(kinds.goodsLines)} / ${n(kinds.serviceLines)}`],
    ['orders of unknown countries', unknown.join(', ') || '0'],
    ['SKUs in the catalog', n(skus.skus)],
    ...(stock ? [['opening stock, units', n(stock.units)] as const] : []),
    ...(after
      ? ['Channel now', ['orders / lines', `${n(after.count)} / ${n(after.lineCount)}`] as const]
      : []),
    ...(after?.byCurrency ?? []).map(
      ({ total, currencyCode }) => ['total', `${total.amount} ${currencyCode}`] as const,
    ),
    'Speed',
    ['time for the orders', `${(ordersMs / 1000).toFixed(1)} s`],
    ['lines per second', n(Math.round((orders.lines * 1000) / Math.max(1, ordersMs)))],
  ];
}
