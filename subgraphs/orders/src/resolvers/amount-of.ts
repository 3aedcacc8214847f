import type { Money } from '@tradegraph/kernel';

/** An amount column and the currency of its row as Money. */
export const amountOf = (row: { currencyCode: string }, amount: string): Money => ({
  amount,
  currencyCode: row.currencyCode,
});
