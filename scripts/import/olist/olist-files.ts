import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../../process/operator-error.js';

/** The files of the data set that are read, by what they hold. */
export const OLIST_FILES = {
  orders: 'olist_orders_dataset.csv',
  items: 'olist_order_items_dataset.csv',
  payments: 'olist_order_payments_dataset.csv',
  customers: 'olist_customers_dataset.csv',
  products: 'olist_products_dataset.csv',
  categories: 'product_category_name_translation.csv',
} as const;

export const ORDER_COLUMNS = [
  'order_id',
  'customer_id',
  'order_status',
  'order_purchase_timestamp',
  'order_approved_at',
  'order_delivered_carrier_date',
  'order_delivered_customer_date',
  'order_estimated_delivery_date',
] as const;
export const ITEM_COLUMNS = ['order_id', 'order_item_id', 'product_id', 'price', 'freight_value'] as const;
export const PAYMENT_COLUMNS = [
  'order_id',
  'payment_sequential',
  'payment_type',
  'payment_installments',
  'payment_value',
] as const;
export const CUSTOMER_COLUMNS = [
  'customer_id',
  'customer_unique_id',
  'customer_zip_code_prefix',
  'customer_city',
  'customer_state',
] as const;
export const PRODUCT_COLUMNS = [
  'product_id',
  'product_category_name',
  'product_weight_g',
  'product_length_cm',
  'product_height_cm',
  'product_width_cm',
] as const;
export const CATEGORY_COLUMNS = ['product_category_name', 'product_category_name_english'] as const;

type Row<C extends readonly string[]> = Record<C[number], string>;
export type OlistOrderRow = Row<typeof ORDER_COLUMNS>;
export type OlistItemRow = Row<typeof ITEM_COLUMNS>;
export type OlistPaymentRow = Row<typeof PAYMENT_COLUMNS>;
export type OlistCustomerRow = Row<typeof CUSTOMER_COLUMNS>;
export type OlistProductRow = Row<typeof PRODUCT_COLUMNS>;

export type OlistPaths = Record<keyof typeof OLIST_FILES, string>;

/** The paths of all files; refuses a folder that lacks one of them, naming it. */
export function olistPaths(folder: string): OlistPaths {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new OperatorError(
      `There is no folder ${folder}: give the folder that holds ${OLIST_FILES.orders}.`,
    );
  }
  const paths = Object.entries(OLIST_FILES).map(([kind, name]) => [kind, join(folder, name)] as const);
  const missing = paths.filter(([, path]) => !existsSync(path)).map(([, path]) => path);
  if (missing.length > 0) throw new OperatorError(`${folder} lacks ${missing.join(' and ')}.`);
  return Object.fromEntries(paths) as OlistPaths;
}
