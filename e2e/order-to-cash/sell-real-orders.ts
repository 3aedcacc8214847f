import { runImporter, type Reached } from '../data/run-importer.js';
import { brokenLaws, type Rows } from './laws.js';
import { untilAtRest } from './until-at-rest.js';

export interface RealSale {
  file: string;
  channel: string;
  /** Made by the caller, and AUTOMATIC: the importer would make one of people's hands. */
  warehouse: string;
  /** How much of what the file sells is there from the beginning. */
  stock: 'sold' | `${number}%`;
}

export interface RealShop {
  reached: Reached;
  rows: Rows;
  log: (line: string) => void;
}

/** Sells a UCI file as `npm run import` does, and waits until no order goes on by itself. */
export async function sellRealOrders(
  { reached, rows, log }: RealShop,
  { file, channel, warehouse, stock }: RealSale,
): Promise<Map<string, number>> {
  const args = ['uci', file, '--channel', channel, '--warehouse', warehouse, '--opening-stock', stock];
  const run = await runImporter(reached, [...args, '--unit-cost', '1.25 GBP']);
  if (run.exitCode !== 0) throw new Error(`The importer ended with ${run.exitCode}: ${run.output}`);
  log(`taken: ${String(run.summary['orders'])} orders, ${String(run.summary['linesInOrders'])} lines`);
  return await untilAtRest(rows, stock === 'sold' ? ['COMPLETED'] : ['COMPLETED', 'BACKORDERED'], log);
}

/** What orders that wait for stock are short of, by SKU: a receipt of it lets all of them go. */
export async function shortOf(rows: Rows, channel: string): Promise<Map<string, number>> {
  const short = await rows<{ skuCode: string; units: string }>(`
    SELECT need.sku_code AS skuCode, need.units - COALESCE(there.units, 0) AS units FROM (
      SELECT line.sku_code, SUM(line.quantity) AS units FROM {orders}.order_line line
      JOIN {orders}.sales_order ord ON ord.id = line.order_id
      WHERE ord.channel_code = '${channel}' AND ord.status = 'BACKORDERED' AND line.kind = 'GOODS' GROUP BY line.sku_code
    ) need LEFT JOIN (SELECT sku_code, SUM(sellable) AS units FROM {inventory}.stock_level GROUP BY sku_code) there
      ON there.sku_code = need.sku_code
    WHERE need.units > COALESCE(there.units, 0)`);
  return new Map(short.map(({ skuCode, units }) => [skuCode, Number(units)]));
}

/** Sold out, with nothing left over or aside; the sum that the books have earned, exact. */
export async function closeTheBooks(
  rows: Rows,
  channel: string,
): Promise<{ broken: object[]; earned: string }> {
  const left = await rows<object>(`
    SELECT 'stock is left' AS law, CONCAT(sku_code, ' in ', warehouse_code) AS id, on_hand FROM {inventory}.stock_level
      WHERE on_hand <> 0 OR sellable <> 0 OR reserved <> 0
    UNION ALL SELECT 'a bin is not empty', CONCAT(sku_code, ' in ', bin_id), quantity FROM {warehouse}.bin_stock
      WHERE quantity <> 0
    LIMIT 5`);
  const [sum] = await rows<{ earned: string }>(`
    SELECT SUM(IF(side = 'CREDIT', amount, -amount)) AS earned FROM {finance}.voucher_line
    JOIN {finance}.voucher ON voucher.id = voucher_id AND voucher.channel_code = '${channel}'
    WHERE account IN ('REVENUE', 'ROUNDING')`);
  return { broken: [...left, ...(await brokenLaws(rows))], earned: sum!.earned };
}
