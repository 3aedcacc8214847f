import type { SummaryRow } from '../report/summary.js';
import type { RateCardOutcome } from './import-rate-cards.js';

/** One row per card: its state, its rows, and why it is not in force. */
export function rateCardRows(outcomes: readonly RateCardOutcome[]): SummaryRow[] {
  return outcomes.flatMap(({ carrier, created, card, problem }): SummaryRow[] => {
    if (problem !== undefined) return [[carrier, `refused: ${problem}`]];
    if (!card) return [[carrier, 'read']];
    const rows = `${card.pricedRowCount} of ${card.rowCount} rows priced`;
    const state = `${card.status}, ${rows}, version ${card.cardVersion}${created ? '' : ', there before'}`;
    const blocked = card.activationBlockedBecause;
    return [[carrier, state], ...(blocked === null ? [] : [[`  not in force`, blocked] as const])];
  });
}
