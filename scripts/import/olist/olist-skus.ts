import type { SkuInput } from '../catalog/send-skus.js';
import type { ImportContext } from '../import-context.js';
import { readCsv } from '../source/read-csv.js';
import type { OlistPaths } from './olist-files.js';
import { CATEGORY_COLUMNS, PRODUCT_COLUMNS } from './olist-files.js';
import { skuOf } from './olist-rules.js';

/** The catalog's entries of the products, with English categories (72 of them, held in memory). */
export async function* olistSkus(context: ImportContext, paths: OlistPaths): AsyncGenerator<SkuInput> {
  const english = new Map<string, string>();
  for await (const { values } of readCsv(paths.categories, CATEGORY_COLUMNS)) {
    if (values) english.set(values.product_category_name, values.product_category_name_english);
  }
  for await (const { line, values, fields } of readCsv(paths.products, PRODUCT_COLUMNS)) {
    if (values) yield skuOf(values, english);
    else await context.rejected.add({ line, reason: 'WRONG_FIELD_COUNT', file: paths.products, row: fields });
  }
}

/** How many products there are: for the progress, in memory that does not grow. */
export async function countProducts(paths: OlistPaths): Promise<number> {
  let count = 0;
  for await (const { values } of readCsv(paths.products, PRODUCT_COLUMNS)) if (values) count++;
  return count;
}
