import { fits, fromMicros, toMicros, type Micros } from './exact-amount.js';
import type { Problem } from './field-checks.js';
import type { LineInput, OrderInput } from './order-draft.js';

/** An order's amounts, exact. `mismatches`: where a given total is not what its parts add up to. */
export interface Sums {
  lineTotals: Micros[];
  goods: Micros;
  service: Micros;
  freight: Micros;
  discount: Micros;
  total: Micros;
  mismatches: Problem[];
  overflows: Problem[];
}

const TOO_LARGE = 'is out of range: at most 14 digits before the point';

/** Adds up an order whose fields are checked. A given total wins over the sum; the difference is a mismatch. */
export function addUp(input: OrderInput): Sums {
  const sums: Sums = {
    lineTotals: [],
    goods: 0n,
    service: 0n,
    freight: optional(input.freight),
    discount: optional(input.discount),
    total: 0n,
    mismatches: [],
    overflows: [],
  };
  input.lines.forEach((line, index) => addLine(sums, line, index));
  const calculated = sums.goods + sums.service + sums.freight - sums.discount;
  sums.total = input.total == null ? calculated : toMicros(input.total);
  checkTotal(sums, calculated);
  return sums;
}

function addLine(sums: Sums, line: LineInput, index: number): void {
  const calculated = toMicros(line.unitPrice) * BigInt(line.quantity);
  const total = line.total == null ? calculated : toMicros(line.total);
  if (total !== calculated) {
    const message = `${fromMicros(total)} is not unitPrice × quantity, which is ${fromMicros(calculated)}`;
    sums.mismatches.push({ field: ['lines', String(index), 'total'], message });
  }
  if (!fits(calculated)) {
    sums.overflows.push({
      field: ['lines', String(index)],
      message: `${fromMicros(calculated)} ${TOO_LARGE}`,
    });
  }
  sums.lineTotals.push(total);
  if (line.kind === 'GOODS') sums.goods += total;
  else sums.service += total;
  sums.freight += optional(line.freight);
}

function checkTotal(sums: Sums, calculated: Micros): void {
  if (sums.total !== calculated) {
    const message = `${fromMicros(sums.total)} is not lines + freight − discount, which is ${fromMicros(calculated)}`;
    sums.mismatches.push({ field: ['total'], message });
  }
  if (sums.total < 0n) {
    const message = `${fromMicros(sums.discount)} is more than the order's ${fromMicros(sums.total + sums.discount)}`;
    sums.overflows.push({ field: ['discount'], message });
  }
  if (![sums.goods, sums.service, sums.freight, calculated].every(fits)) {
    sums.overflows.push({ field: ['total'], message: `${fromMicros(calculated)} ${TOO_LARGE}` });
  }
}

const optional = (amount: string | null | undefined): Micros => (amount == null ? 0n : toMicros(amount));
