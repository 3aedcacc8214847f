import type { FloorOrderFragment } from '../../__generated__/graphql.js';

/** What lies in an outbound order, on one line. */
export const contentOf = ({ lines }: FloorOrderFragment): string =>
  lines.map(({ sku, quantity }) => `${sku.skuCode} × ${quantity}`).join(', ');
