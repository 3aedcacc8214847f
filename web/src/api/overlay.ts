/** What makes a row comparable over time: the same thing, and which of two states of it is newer. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
}

/**
 * Lays live rows over the rows that were read: a row is replaced when a newer version of it is known. Rows keep their
 * places, so that nothing jumps under the reader's hand.
 */
export function overlay<T extends Versioned>(
  rows: readonly T[],
  newer: ReadonlyMap<string, Partial<T> & Versioned>,
): T[] {
  return rows.map((row) => {
    const change = newer.get(row.id);
    return change && change.version > row.version ? { ...row, ...change } : row;
  });
}
