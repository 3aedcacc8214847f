import type { ImportContext } from '../import-context.js';
import { readCsv } from '../source/read-csv.js';
import { sizeOfFile } from '../source/open-file.js';
import type { Spill } from '../source/spill.js';
import { createSpill } from '../source/spill.js';
import type {
  OlistCustomerRow,
  OlistItemRow,
  OlistOrderRow,
  OlistPaths,
  OlistPaymentRow,
} from './olist-files.js';
import { CUSTOMER_COLUMNS, ITEM_COLUMNS, ORDER_COLUMNS, PAYMENT_COLUMNS } from './olist-files.js';

/** A row and the line of its file. */
export interface Located<T> {
  line: number;
  row: T;
}

export interface OrderOfCustomer {
  order: Located<OlistOrderRow>;
  customer: OlistCustomerRow | undefined;
}

/** The files, apart by order, so that orders, items and payments are joined part by part. */
export interface SpilledOlist {
  parts: number;
  orders: Spill<OrderOfCustomer>;
  items: Spill<Located<OlistItemRow>>;
  payments: Spill<Located<OlistPaymentRow>>;
}

/** So much of a file lies in one part: parts of two such files, joined, stay well under 100 MB of memory. */
const BYTES_PER_PART = 8 * 1024 * 1024;
const MAX_PARTS = 256;

/** Reads all files once and lays their rows down in `folder`. `onBytes` hears of the progress. */
export async function spillOlist(
  context: ImportContext,
  paths: OlistPaths,
  folder: string,
  onBytes: (bytes: number) => void,
): Promise<SpilledOlist> {
  const parts = Math.min(MAX_PARTS, Math.ceil(bytesToSpill(paths).largest / BYTES_PER_PART));
  const spill = async <C extends string>(kind: keyof OlistPaths, columns: readonly C[], key: NoInfer<C>) => {
    const spilled = createSpill<Located<Record<C, string>>>(folder, kind, parts);
    await fill(context, spilled, paths[kind], columns, key, onBytes);
    return spilled;
  };
  const customers = await spill('customers', CUSTOMER_COLUMNS, 'customer_id');
  const byCustomer = await spill('orders', ORDER_COLUMNS, 'customer_id');
  const orders = createSpill<OrderOfCustomer>(folder, 'joined', parts);
  await joinCustomers(byCustomer, customers, orders, parts);
  const items = await spill('items', ITEM_COLUMNS, 'order_id');
  const payments = await spill('payments', PAYMENT_COLUMNS, 'order_id');
  return { parts, orders, items, payments };
}

/** How much `spillOlist` reads, in bytes, and its largest file. */
export function bytesToSpill(paths: OlistPaths): { total: number; largest: number } {
  const sizes = [paths.customers, paths.orders, paths.items, paths.payments].map(sizeOfFile);
  return { total: sizes.reduce((sum, size) => sum + size, 0), largest: Math.max(...sizes) };
}

async function fill<C extends string>(
  context: ImportContext,
  spill: Spill<Located<Record<C, string>>>,
  file: string,
  columns: readonly C[],
  key: C,
  onBytes: (bytes: number) => void,
): Promise<void> {
  for await (const { line, values, fields } of readCsv(file, columns, onBytes)) {
    context.signal.throwIfAborted();
    const full = values
      ? spill.add(values[key], { line, row: values })
      : context.rejected.add({ line, reason: 'WRONG_FIELD_COUNT', file, row: fields });
    if (full) await full;
  }
  await spill.close();
}

async function joinCustomers(
  orders: Spill<Located<OlistOrderRow>>,
  customers: Spill<Located<OlistCustomerRow>>,
  joined: Spill<OrderOfCustomer>,
  parts: number,
): Promise<void> {
  for (let part = 0; part < parts; part++) {
    const known = await groupBy(customers.read(part), ({ row }) => row.customer_id);
    for await (const order of orders.read(part)) {
      const customer = known.get(order.row.customer_id)?.[0]?.row;
      const full = joined.add(order.row.order_id, { order, customer });
      if (full) await full;
    }
  }
  await joined.close();
}

export async function groupBy<T>(
  rows: AsyncIterable<T>,
  keyOf: (row: T) => string,
): Promise<Map<string, T[]>> {
  const groups = new Map<string, T[]>();
  for await (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
