import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** Leaves out the rows of other warehouses than these; null is everybody who is not limited to some. */
export function onlyOwn<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  column: string,
  own: readonly string[] | null,
): void {
  if (own?.length === 0) query.andWhere('FALSE');
  else if (own) query.andWhere(`${column} IN (:...own)`, { own });
}
