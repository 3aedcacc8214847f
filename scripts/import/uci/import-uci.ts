import type { OpeningStockChoice } from '../cli-options.js';
import type { ImportContext } from '../import-context.js';
import type { SkuTally } from '../catalog/send-skus.js';
import { sendSkus } from '../catalog/send-skus.js';
import type { OrderTally } from '../orders/send-orders.js';
import { sendOrders } from '../orders/send-orders.js';
import type { ChannelTotals } from '../orders/channel-totals.js';
import { channelTotals } from '../orders/channel-totals.js';
import { zonedTime } from '../source/local-time.js';
import { sizeOfFile } from '../source/open-file.js';
import { receiveOpeningStock } from '../stock/opening-stock.js';
import type { UciSurvey } from './survey.js';
import { surveyUci } from './survey.js';
import type { UciTally } from './uci-orders.js';
import { emptyUciTally, uciOrders } from './uci-orders.js';

export interface UciOptions {
  file: string;
  channel: string;
  openingStock: OpeningStockChoice;
  warehouse: string;
  /** What one unit of the opening stock cost; not known unless given. */
  unitCost?: { amount: string; currencyCode: string } | undefined;
}

export interface UciResult {
  records: number;
  skus: SkuTally;
  stock: { units: number; skus: number; receipts: number } | undefined;
  orders: OrderTally;
  kinds: UciTally;
  /** Milliseconds that the orders took, the first reading and the SKUs not counted. */
  ordersMs: number;
  before: ChannelTotals | undefined;
  after: ChannelTotals | undefined;
}

/** The shop is in the United Kingdom; its file has local times without a zone. */
const TIME_ZONE = 'Europe/London';

/**
 * Imports a UCI Online Retail file: read once for its SKUs and sold units, then again for its orders. Catalog first,
 * then opening stock, then orders, so that an order finds what it sells.
 */
export async function importUci(context: ImportContext, options: UciOptions): Promise<UciResult> {
  const { file, channel } = options;
  const toUtc = zonedTime(TIME_ZONE);
  const survey = await readOnce(context, file, toUtc);
  const before = context.client && (await channelTotals(context.client, channel));
  const skuProgress = context.startProgress('SKUs', 'SKUs', survey.skus.length);
  const skus = await sendSkus(context, survey.skus, skuProgress).finally(() => skuProgress.end());
  const stock = await openingStock(context, options, survey);
  const kinds = emptyUciTally();
  const started = Date.now();
  const progress = context.startProgress('orders', 'lines', survey.validLines);
  const source = {
    mode: 'LIVE',
    channel,
    orders: uciOrders(context, { file, channel, toUtc }, kinds),
  } as const;
  const orders = await sendOrders(context, source, progress).finally(() => progress.end());
  const ordersMs = Date.now() - started;
  const after = context.client && (await channelTotals(context.client, channel));
  return { records: survey.records, skus, stock, orders, kinds, ordersMs, before, after };
}

async function readOnce(context: ImportContext, file: string, toUtc: ReturnType<typeof zonedTime>) {
  const progress = context.startProgress('reading', 'bytes', sizeOfFile(file));
  return await surveyUci(file, toUtc, progress.advance, context.signal).finally(() => progress.end());
}

async function openingStock(context: ImportContext, options: UciOptions, survey: UciSurvey) {
  const { openingStock: wanted, channel, warehouse, unitCost } = options;
  if (wanted === 0) return undefined;
  const sold = [...survey.unitsSold];
  const units = new Map(sold.map(([skuCode, of]) => [skuCode, unitsOf(wanted, of)] as const));
  const progress = context.startProgress('opening stock', 'SKUs', units.size);
  return await receiveOpeningStock(context, { channel, warehouse, units, unitCost }, progress).finally(() =>
    progress.end(),
  );
}

/** A share is rounded down: a hundredth of a unit can't be received. */
const unitsOf = (wanted: OpeningStockChoice, sold: number): number =>
  typeof wanted === 'number' ? wanted : Math.floor((sold * wanted.percentOfSold) / 100);
