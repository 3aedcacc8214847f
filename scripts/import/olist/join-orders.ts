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

/** An order with everything that other files say about it. */
export interface JoinedOrder {
  order: Located<OlistOrderRow>;
  customer: OlistCustomerRow | undefined;
  items: Located<OlistItemRow>[];
  payments: Located<OlistPaymentRow>[];
}

/** Rows of items and payments whose order is not in the file, so that they are not dropped in silence. */
export type Orphan = { kind: 'items' | 'payments'; located: Located<OlistItemRow | OlistPaymentRow> };

/** So much of a file lies in one part: two parts of a file this size, joined, stay well under 100 MB of memory. */
const BYTES_PER_PART = 8 * 1024 * 1024;

export const partsFor = (paths: OlistPaths): number =>
  Math.min(256, Math.ceil(Math.max(...Object.values(paths).map(sizeOfFile)) / BYTES_PER_PART));

/** Joins orders with customers, items and payments over parts on the disk: see Spill. */
export async function* joinOrders(
  context: ImportContext,
  paths: OlistPaths,
  folder: string,
  onRow: () => void,
): AsyncGenerator<JoinedOrder | Orphan> {
  const parts = partsFor(paths);
  const spill = <C extends string>(
    kind: keyof OlistPaths,
    columns: readonly C[],
    key: NoInfer<C>,
  ): Promise<Spill<Located<Record<C, string>>>> =>
    spillFile(context, createSpill(folder, kind, parts), paths[kind], columns, key, onRow);
  const customers = await spill('customers', CUSTOMER_COLUMNS, 'customer_id');
  const byCustomer = await spill('orders', ORDER_COLUMNS, 'customer_id');
  const orders = await withCustomers(byCustomer, customers, createSpill(folder, 'joined', parts), parts);
  const items = await spill('items', ITEM_COLUMNS, 'order_id');
  const payments = await spill('payments', PAYMENT_COLUMNS, 'order_id');
  for (let part = 0; part < parts; part++) {
    const itemsOf = await grouped(items.read(part), ({ row }) => row.order_id);
    const paymentsOf = await grouped(payments.read(part), ({ row }) => row.order_id);
    for await (const { order, customer } of orders.read(part)) {
      const id = order.row.order_id;
      yield { order, customer, items: itemsOf.get(id) ?? [], payments: paymentsOf.get(id) ?? [] };
      itemsOf.delete(id);
      paymentsOf.delete(id);
    }
    for (const located of [...itemsOf.values()].flat()) yield { kind: 'items', located };
    for (const located of [...paymentsOf.values()].flat()) yield { kind: 'payments', located };
  }
}

async function spillFile<C extends string>(
  context: ImportContext,
  spill: Spill<Located<Record<C, string>>>,
  file: string,
  columns: readonly C[],
  key: C,
  onRow: () => void,
): Promise<Spill<Located<Record<C, string>>>> {
  for await (const { line, values, fields } of readCsv(file, columns)) {
    context.signal.throwIfAborted();
    const full = values
      ? spill.add(values[key], { line, row: values })
      : context.rejected.add({ line, reason: 'WRONG_FIELD_COUNT', file, row: fields });
    if (full) await full;
    onRow();
  }
  await spill.close();
  return spill;
}

type WithCustomer = Pick<JoinedOrder, 'order' | 'customer'>;

async function withCustomers(
  orders: Spill<Located<OlistOrderRow>>,
  customers: Spill<Located<OlistCustomerRow>>,
  joined: Spill<WithCustomer>,
  parts: number,
): Promise<Spill<WithCustomer>> {
  for (let part = 0; part < parts; part++) {
    const known = await grouped(customers.read(part), ({ row }) => row.customer_id);
    for await (const order of orders.read(part)) {
      const customer = known.get(order.row.customer_id)?.[0]?.row;
      const full = joined.add(order.row.order_id, { order, customer });
      if (full) await full;
    }
  }
  await joined.close();
  return joined;
}

async function grouped<T>(rows: AsyncIterable<T>, keyOf: (row: T) => string): Promise<Map<string, T[]>> {
  const groups = new Map<string, T[]>();
  for await (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
