import { fromMicros, toMicros } from './exact-amount.js';
import type { Settlement } from './order-event.js';

interface SettledLine {
  id: string;
  kind: 'GOODS' | 'SERVICE';
  skuCode: string | null;
  quantity: number;
  shippedQuantity: number;
  unitPrice: string;
  total: string;
}

/**
 * What an order earned, exact to six places. A line of goods earns by what was shipped of it, its whole total when
 * all was; services, freight and discount count in full, as something of the order went out.
 */
export function settle(
  lines: readonly SettledLine[],
  amounts: { freightTotal: string; discountTotal: string },
): Settlement {
  const settled = lines.map((line) => {
    const shippedQuantity = line.kind === 'SERVICE' ? line.quantity : line.shippedQuantity;
    const earned = (toMicros(line.total) * BigInt(shippedQuantity)) / BigInt(line.quantity);
    return { line, shippedQuantity, earned };
  });
  const freight = toMicros(amounts.freightTotal);
  const discount = toMicros(amounts.discountTotal);
  const goods = settled.reduce((sum, { earned }) => sum + earned, 0n);
  return {
    lines: settled.map(({ line, shippedQuantity, earned }) => ({
      ...{
        lineId: line.id,
        kind: line.kind,
        skuCode: line.skuCode,
        quantity: line.quantity,
        shippedQuantity,
      },
      unitPrice: fromMicros(toMicros(line.unitPrice)),
      total: fromMicros(toMicros(line.total)),
      earned: fromMicros(earned),
    })),
    freight: fromMicros(freight),
    discount: fromMicros(discount),
    earnedTotal: fromMicros(goods + freight - discount),
  };
}
