import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { Decimal } from 'decimal.js';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const data = join(root, '../shared/data');

export const UCI_FILE = join(data, 'uci-online-retail/2010-12_2011-05.csv.gz');
export const OLIST_FOLDER = join(data, 'olist');

/** True for `npm run test:data`: whole files and their known figures. */
export const wholeFiles = process.env['FULL_DATA'] === '1';

/** The files are other people's and are not in the project: suites are skipped, aloud, where they are absent. */
export function hasData(file: string): boolean {
  if (existsSync(file)) return true;
  console.warn(`Skipped: the real data is not there (${file}).`);
  return false;
}

type Row = Record<string, string>;
const rowsOf = (text: string) => parse<Row>(text, { columns: true, bom: true });

/** What an import of a UCI file has to come to, counted in the plainest way. */
export interface UciExpected {
  fileLines: number;
  orders: number;
  lines: number;
  total: string;
  goodsUnits: number;
}

/** What the whole UCI file has to come to. */
export const WHOLE_UCI: UciExpected = {
  ...{ fileLines: 209_029, orders: 8_126, lines: 203_954 },
  ...{ total: '4064726.591', goodsUnits: 2_110_432 },
};

/** The first `count` lines of the UCI file as a file of its own, and what they have to come to. */
export function uciSlice(folder: string, count: number): { file: string; expected: UciExpected } {
  const text = gunzipSync(readFileSync(UCI_FILE))
    .toString()
    .split('\n')
    .slice(0, count + 1)
    .join('\n');
  const file = join(folder, 'slice.csv.gz');
  writeFileSync(file, gzipSync(`${text}\n`));
  return { file, expected: expectUci(rowsOf(text)) };
}

function expectUci(rows: Row[]): UciExpected {
  const valid = rows.filter(
    (row) => /^\d/.test(row['InvoiceNo']!) && Number(row['Quantity']) > 0 && Number(row['UnitPrice']) > 0,
  );
  const sum = valid.reduce(
    (total, row) => total.plus(new Decimal(row['UnitPrice']!).times(row['Quantity']!)),
    new Decimal(0),
  );
  const goods = valid.filter(({ StockCode }) => /^\d{5}|^DCGS/.test(StockCode!));
  return {
    fileLines: rows.length,
    orders: new Set(valid.map(({ InvoiceNo }) => InvoiceNo)).size,
    lines: valid.length,
    total: sum.toFixed(),
    goodsUnits: goods.reduce((units, { Quantity }) => units + Number(Quantity), 0),
  };
}

export interface OlistExpected {
  orders: number;
  prices: string;
  freight: string;
  paid: string;
}

/** The first `count` orders of Olist with all that belongs to them, as a folder, and what they have to come to. */
export function olistSlice(folder: string, count: number): { folder: string; expected: OlistExpected } {
  const target = join(folder, 'olist');
  mkdirSync(target, { recursive: true });
  const read = (name: string) => rowsOf(readFileSync(join(OLIST_FOLDER, name), 'utf8'));
  const write = (name: string, rows: Row[]) =>
    writeFileSync(join(target, name), stringify(rows, { header: true }));
  const keep = (name: string, column: string, values: Set<string | undefined>) => {
    const rows = read(name).filter((row) => values.has(row[column]));
    write(name, rows);
    return rows;
  };
  const orders = read('olist_orders_dataset.csv').slice(0, count);
  write('olist_orders_dataset.csv', orders);
  const ids = new Set(orders.map((row) => row['order_id']));
  const items = keep('olist_order_items_dataset.csv', 'order_id', ids);
  const payments = keep('olist_order_payments_dataset.csv', 'order_id', ids);
  keep('olist_customers_dataset.csv', 'customer_id', new Set(orders.map((row) => row['customer_id'])));
  keep('olist_products_dataset.csv', 'product_id', new Set(items.map((row) => row['product_id'])));
  write('product_category_name_translation.csv', read('product_category_name_translation.csv'));
  return {
    folder: target,
    expected: {
      orders: orders.length,
      ...{
        prices: sum(items, 'price'),
        freight: sum(items, 'freight_value'),
        paid: sum(payments, 'payment_value'),
      },
    },
  };
}

const sum = (rows: Row[], column: string): string =>
  rows.reduce((total, row) => total.plus(row[column]!), new Decimal(0)).toFixed();
