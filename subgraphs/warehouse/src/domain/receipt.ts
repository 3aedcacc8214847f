import type { NewEvent } from '@tradegraph/event-log';
import { skuIdOf, warehouseIdOf } from '@tradegraph/kernel';
import { code, quantity, text } from '@tradegraph/subgraph-kit';
import { z } from 'zod';
import { binIdOf } from './bin-id.js';
import { placeKey } from './bin-place.js';
import { RECEIVING_BIN } from './bin.js';
import { binCode, warehouseCode } from './warehouse-input.js';

/** The scalars have checked the forms; what cannot be a cost is a negative amount. */
const unitCost = z.object({
  amount: z.string().refine((amount) => !amount.startsWith('-'), 'must not be negative'),
  currencyCode: z.string(),
});

/** What receiveStock takes. */
export const receiptInput = z.object({
  warehouseCode,
  reference: text(128).nullish(),
  lines: z
    .array(
      z.object({
        skuCode: code(64),
        quantity,
        unitCost: unitCost.nullish().transform((given) => given ?? null),
        binCode: binCode.nullish().transform((given) => given ?? RECEIVING_BIN),
      }),
    )
    .min(1, 'needs at least one line')
    .max(1_000, 'takes at most 1,000 lines'),
});

export type ReceiptInput = z.infer<typeof receiptInput>;

/** What one receipt adds to one SKU in one bin. */
export interface BinAddition {
  binId: string;
  skuCode: string;
  quantity: number;
}

/** The additions of a receipt, each bin and SKU once, in the order in which their rows are to be locked. */
export function binAdditions(receipt: ReceiptInput): BinAddition[] {
  const byRow = new Map<string, BinAddition>();
  for (const line of receipt.lines) {
    const binId = binIdOf(receipt.warehouseCode, line.binCode);
    const row = placeKey({ binId, skuCode: line.skuCode });
    const addition = byRow.get(row);
    if (addition) addition.quantity += line.quantity;
    else byRow.set(row, { binId, skuCode: line.skuCode, quantity: line.quantity });
  }
  return [...byRow].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, addition]) => addition);
}

/** A receipt is an aggregate of its own: it never changes again, so its version is always 1. */
export function stockReceived(receiptId: string, receipt: ReceiptInput): NewEvent<'warehouse'> {
  return {
    eventType: 'STOCK_RECEIVED',
    aggregateType: 'Receipt',
    aggregateId: receiptId,
    aggregateVersion: 1,
    data: {
      receiptId,
      warehouseId: warehouseIdOf(receipt.warehouseCode),
      warehouseCode: receipt.warehouseCode,
      lines: receipt.lines.map((line) => ({ skuId: skuIdOf(line.skuCode), ...line })),
    },
  };
}
