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
import { withSpillFolder } from '../source/spill.js';
import type { OlistPaths } from './olist-files.js';
import { olistPaths } from './olist-files.js';
import type { OlistSource, OlistSums } from './olist-orders.js';
import { olistOrders } from './olist-orders.js';
import { olistPayments } from './olist-payments.js';
import { countProducts, olistSkus } from './olist-skus.js';
import { bytesToSpill, spillOlist } from './spill-olist.js';

export interface OlistOptions {
  folder: string;
  channel: string;
}

export interface OlistResult {
  skus: SkuTally;
  orders: OrderTally;
  payments: PaymentTally;
  sums: OlistSums;
  /** How many of each kind `contradictions.ndjson` lists. */
  contradictions: ReadonlyMap<string, number>;
  /** Milliseconds that the orders took. */
  ordersMs: number;
  before: ChannelTotals | undefined;
  after: ChannelTotals | undefined;
}

/** The marketplace is in Brazil; its files have local times of São Paulo without a zone. */
const TIME_ZONE = 'America/Sao_Paulo';

/** Imports the Olist data set: products into the catalog, orders as history, then their payments. */
export async function importOlist(context: ImportContext, options: OlistOptions): Promise<OlistResult> {
  const { client } = context;
  const paths = olistPaths(options.folder);
  const remarks = remarkFile(context.folder, 'contradictions.ndjson');
  try {
    const before = client && (await channelTotals(client, options.channel));
    const skus = await importSkus(context, paths);
    const rest = await withSpillFolder((spills) => importOrders(context, options, paths, spills, remarks));
    const after = client && (await channelTotals(client, options.channel));
    return { skus, ...rest, contradictions: remarks.counts, before, after };
  } finally {
    await remarks.close();
  }
}

async function importSkus(context: ImportContext, paths: OlistPaths): Promise<SkuTally> {
  const progress = context.startProgress('SKUs', 'SKUs', await countProducts(paths));
  return await sendSkus(context, olistSkus(context, paths), progress).finally(() => progress.end());
}

async function importOrders(
  context: ImportContext,
  { channel }: OlistOptions,
  paths: OlistPaths,
  spills: string,
  remarks: RemarkFile,
): Promise<Pick<OlistResult, 'orders' | 'payments' | 'sums' | 'ordersMs'>> {
  const reading = context.startProgress('reading', 'bytes', bytesToSpill(paths).total);
  const spilled = await spillOlist(context, paths, spills, reading.advance).finally(() => reading.end());
  const source: OlistSource = { channel, spilled, remarks, toUtc: zonedTime(TIME_ZONE) };
  const sums: OlistSums = { prices: '0', freight: '0', ordersWithoutItems: 0 };
  const started = Date.now();
  const progress = context.startProgress('orders', 'lines', spilled.items.rows());
  const stream = { mode: 'HISTORY', channel, orders: olistOrders(context, source, sums) } as const;
  const orders = await sendOrders(context, stream, progress).finally(() => progress.end());
  const ordersMs = Date.now() - started;
  const paying = context.startProgress('payments', 'payments', spilled.payments.rows());
  const payments = await sendPayments(context, olistPayments(context, source), paying).finally(() =>
    paying.end(),
  );
  return { orders, payments, sums, ordersMs };
}
