import { sumAmounts } from '@tradegraph/kernel';
import type { SkuTally } from '../catalog/send-skus.js';
import { sendSkus } from '../catalog/send-skus.js';
import type { ImportContext } from '../import-context.js';
import type { ChannelTotals } from '../orders/channel-totals.js';
import { channelTotals } from '../orders/channel-totals.js';
import type { OrderTally } from '../orders/send-orders.js';
import { sendOrders } from '../orders/send-orders.js';
import type { PaymentTally } from '../payments/send-payments.js';
import { sendPayments } from '../payments/send-payments.js';
import type { RemarkFile } from '../report/remark-file.js';
import { remarkFile } from '../report/remark-file.js';
import { zonedTime } from '../source/local-time.js';
import { sizeOfFile } from '../source/open-file.js';
import { withSpillFolder } from '../source/spill.js';
import { olistPaths } from './olist-files.js';
import type { OlistPaths } from './olist-files.js';
import { olistSkus } from './olist-skus.js';
import { readOlist } from './read-olist.js';

export interface OlistOptions {
  folder: string;
  channel: string;
}

/** Sums of what the orders and payments of the files say, in BRL. */
export interface OlistSums {
  prices: string;
  freight: string;
  ordersWithoutItems: number;
}

export interface OlistResult {
  skus: SkuTally;
  orders: OrderTally;
  payments: PaymentTally;
  sums: OlistSums;
  contradictions: ReadonlyMap<string, number>;
  ordersMs: number;
  before: ChannelTotals | undefined;
  after: ChannelTotals | undefined;
}

/** The marketplace is in Brazil; its files have local times of São Paulo without a zone. */
const TIME_ZONE = 'America/Sao_Paulo';

/** Imports the Olist data set: products into the catalog, orders as history, then their payments. */
export async function importOlist(context: ImportContext, options: OlistOptions): Promise<OlistResult> {
  const paths = olistPaths(options.folder);
  const remarks = remarkFile(context.folder, 'contradictions.ndjson');
  try {
    const before = context.client && (await channelTotals(context.client, options.channel));
    const skus = await importSkus(context, paths);
    const rest = await withSpillFolder((spills) => importOrders(context, options, paths, spills, remarks));
    const after = context.client && (await channelTotals(context.client, options.channel));
    return { skus, ...rest, contradictions: remarks.counts, before, after };
  } finally {
    await remarks.close();
  }
}

async function importSkus(context: ImportContext, paths: OlistPaths): Promise<SkuTally> {
  const progress = context.startProgress('SKUs', 'SKUs', await countRows(paths.products));
  return await sendSkus(context, olistSkus(context, paths), progress).finally(() => progress.end());
}

async function importOrders(
  context: ImportContext,
  { channel }: OlistOptions,
  paths: OlistPaths,
  spills: string,
  remarks: RemarkFile,
) {
  const reading = context.startProgress('reading', 'rows', 0);
  const sums: OlistSums = { prices: '0', freight: '0', ordersWithoutItems: 0 };
  const source = readOlist(context, { channel, paths, spills, remarks, toUtc: zonedTime(TIME_ZONE) }, sums);
  const total = await source.prepare(reading.advance).finally(() => reading.end());
  const started = Date.now();
  const progress = context.startProgress('orders', 'lines', total.items);
  const input = { mode: 'HISTORY', channel, orders: source.orders() } as const;
  const orders = await sendOrders(context, input, progress).finally(() => progress.end());
  const ordersMs = Date.now() - started;
  const paying = context.startProgress('payments', 'payments', total.payments);
  const payments = await sendPayments(context, source.payments(), paying).finally(() => paying.end());
  return { orders, payments, sums, ordersMs };
}
