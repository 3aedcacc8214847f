import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { graphError } from './errors.js';

/** The operators of the shared filter inputs; each filter offers some of them. */
export interface FieldFilter {
  eq?: unknown;
  in?: readonly unknown[] | null;
  startsWith?: string | null;
  gte?: unknown;
  gt?: unknown;
  lte?: unknown;
  lt?: unknown;
}

const COMPARISONS = { eq: '=', gte: '>=', gt: '>', lte: '<=', lt: '<' } as const;
const MAX_IN = 250;

/**
 * Adds a typed filter to a query. `null` operators and filters mean "no condition", an empty `in` matches nothing.
 * Values are bound, never put into the text.
 */
export function applyFilter<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  column: string,
  filter: FieldFilter | null | undefined,
): void {
  if (!filter) return;
  const name = (operator: string) => `${column.replace(/\W/g, '_')}_${operator}`;
  for (const [operator, sql] of Object.entries(COMPARISONS)) {
    const value = filter[operator as keyof typeof COMPARISONS];
    if (value != null) query.andWhere(`${column} ${sql} :${name(operator)}`, { [name(operator)]: value });
  }
  if (filter.in != null) applyIn(query, column, filter.in, name('in'));
  if (filter.startsWith != null) {
    query.andWhere(`${column} LIKE :${name('like')}`, {
      [name('like')]: `${escapeLike(filter.startsWith)}%`,
    });
  }
}

function applyIn<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  column: string,
  values: readonly unknown[],
  parameter: string,
): void {
  if (values.length > MAX_IN) {
    throw graphError('BAD_USER_INPUT', `A filter "in" takes at most ${MAX_IN} values, not ${values.length}`);
  }
  if (values.length === 0) query.andWhere('1 = 0');
  else query.andWhere(`${column} IN (:...${parameter})`, { [parameter]: values });
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}
