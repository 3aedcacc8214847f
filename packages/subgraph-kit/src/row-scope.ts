import type { Viewer } from '@tradegraph/service-kit';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { graphError } from './errors.js';

/** The only codes whose rows somebody sees and changes; null for whoever is not limited. */
export type RowScope = readonly string[] | null;

/**
 * The warehouses that a viewer is limited to. People of the floor whose token names none have none; the gateway says so
 * already, this holds for whoever gets past it.
 */
export function warehouseScope({ roles, warehouses }: Viewer): RowScope {
  const isFloorOnly = roles.length > 0 && roles.every((role) => role === 'warehouse' || role === 'finance');
  return warehouses ?? (isFloorOnly && roles.includes('warehouse') ? [] : null);
}

export const channelScope = ({ channels }: Viewer): RowScope => channels ?? null;

/** What belongs to none is nobody's in particular: whoever is limited does not see it. */
export const isWithin = (scope: RowScope, code: string | null | undefined): boolean =>
  scope === null || (code != null && scope.includes(code));

/**
 * Leaves out the rows of others, in the statement: lists, counts and sums are all of the same rows. `column` may be a
 * scalar that looks it up, where the row does not have it itself.
 */
export function onlyWithin<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  column: string,
  scope: RowScope,
): void {
  if (scope?.length === 0) query.andWhere('FALSE');
  else if (scope)
    query.andWhere(`${column} IN (:...scope_${nameOf(column)})`, { [`scope_${nameOf(column)}`]: scope });
}

const nameOf = (column: string): string => column.replaceAll(/\W/g, '_');

/** A row that was asked for by id; null when it is another's, as if it were not there: nobody learns which ids exist. */
export function ownRow<T>(
  scope: RowScope,
  row: T | null | undefined,
  codeOf: (row: T) => string | null,
): T | null {
  return row != null && isWithin(scope, codeOf(row)) ? row : null;
}

/** For what a request names itself; to name nothing is to name what is not theirs. Not remembered with the idempotency key: the next token may name it. */
export function assertWithin(
  scope: RowScope,
  kind: 'warehouse' | 'channel',
  code: string | null | undefined,
): void {
  if (isWithin(scope, code)) return;
  const wrong =
    code == null ? `${kind}Code: name the ${kind}` : `Your token does not name the ${kind} "${code}"`;
  throw graphError('FORBIDDEN', wrong);
}

/** For what goes through the rows of all, or changes what holds for all: nobody has a part of it. */
export function assertUnlimited(operation: string, ...scopes: RowScope[]): void {
  if (scopes.every((scope) => scope === null)) return;
  throw graphError('FORBIDDEN', `${operation} is for whoever is not limited to warehouses or channels`);
}
