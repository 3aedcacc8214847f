import { code, quantity } from '@tradegraph/subgraph-kit';
import { z } from 'zod';
import { ownId } from './reservation.js';

const MAX_ROWS = 500;
const MAX_LINES = 25_000;

const distinct = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** What reserveMany takes. */
export const reserveManyInput = z.object({
  requests: z
    .array(
      z.object({
        fulfillmentOrderId: ownId,
        orderId: ownId,
        lines: z
          .array(z.object({ skuCode: code(64), warehouseCode: code(32), quantity }))
          .min(1, 'needs at least one line')
          .max(2_000, 'takes at most 2,000 lines'),
      }),
    )
    .min(1, 'needs at least one row')
    .max(MAX_ROWS, 'takes at most 500 rows')
    .refine((rows) => distinct(rows.map((row) => row.fulfillmentOrderId)), 'names a fulfilment order twice')
    .refine(
      (rows) => rows.reduce((sum, row) => sum + row.lines.length, 0) <= MAX_LINES,
      'takes at most 25,000 lines',
    ),
});

/** What releaseMany takes. */
export const releaseManyInput = z.object({
  fulfillmentOrderIds: z
    .array(ownId)
    .min(1, 'needs at least one')
    .max(MAX_ROWS, 'takes at most 500')
    .refine(distinct, 'names a fulfilment order twice'),
});

/** What sellableStock takes. */
export const sellableStockInput = z.object({
  skuCodes: z.array(code(64)).min(1, 'needs at least one SKU').max(5_000, 'takes at most 5,000 SKUs'),
});
