import { defineTransitions } from '@tradegraph/kernel';
import type { RateRow } from './rate-row.js';

export type RateCardStatus = 'DRAFT' | 'ACTIVE' | 'RETIRED';

export const rateCardTransitions = defineTransitions<RateCardStatus>('RateCard', 'DRAFT', {
  DRAFT: ['ACTIVE'],
  ACTIVE: ['RETIRED'],
  RETIRED: [],
});

export type RateCardProblemCode = 'ROW_REFUSED' | 'NO_PRICE';

export interface RateCardProblem {
  line: number;
  code: RateCardProblemCode;
  reason: string;
}

interface RowCounts {
  status: RateCardStatus;
  rowCount: number;
  pricedRowCount: number;
}

/** Why a draft may not be put into force; null when it may, or is past that. */
export function activationBlockedBecause(card: RowCounts): string | null {
  if (card.status !== 'DRAFT' || card.pricedRowCount > 0) return null;
  return `none of its ${card.rowCount} rows has a price above 0, so nothing could be quoted`;
}

/** The rows that are kept and never quoted. */
export const unpricedRows = (rows: readonly RateRow[]): RateCardProblem[] =>
  rows
    .filter((row) => row.price === null)
    .map((row) => ({
      line: row.line,
      code: 'NO_PRICE',
      reason: 'rate: no price above 0; the row is kept and never quoted',
    }));

/**
 * Where a carrier's parcels start: the countries in which it delivers domestically. A domestic row without countries
 * means "within any one country", and then so does the whole card.
 */
export function originsOf(rows: readonly RateRow[]): string[] {
  const domestic = rows.filter((row) => row.domestic);
  if (domestic.some((row) => row.countryCodes.length === 0)) return [];
  return [...new Set(domestic.flatMap((row) => row.countryCodes))].sort();
}
