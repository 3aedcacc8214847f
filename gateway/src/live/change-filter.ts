import { graphError } from '@tradegraph/service-kit';
import { factsOf, type ChangeFacts } from './live-change.js';
import type { LiveField } from './live-field.js';

/** The allowed values of each dimension that `where` names; a dimension that is absent allows all. */
export type ChangeFilter = ReadonlyMap<string, ReadonlySet<string>>;

const MAX_IN = 250;

interface Condition {
  eq?: string | null;
  in?: readonly string[] | null;
}

/** Reads `where`. Null means no condition, as in every filter; `eq` and `in` together must both hold. */
export function readFilter(field: LiveField, where: unknown): ChangeFilter {
  const given = (where ?? {}) as Record<string, Condition | null | undefined>;
  const filter = new Map<string, ReadonlySet<string>>();
  for (const dimension of field.dimensions) {
    const allowed = allowedValues(dimension, given[dimension] ?? {});
    if (allowed) filter.set(dimension, allowed);
  }
  return filter;
}

function allowedValues(dimension: string, { eq, in: list }: Condition): ReadonlySet<string> | null {
  if (list && list.length > MAX_IN) {
    throw graphError(
      'BAD_USER_INPUT',
      `where.${dimension}.in: takes at most ${MAX_IN} values, not ${list.length}`,
    );
  }
  if (eq == null) return list ? new Set(list) : null;
  return new Set(list && !list.includes(eq) ? [] : [eq]);
}

export function matches(filter: ChangeFilter, facts: ChangeFacts): boolean {
  for (const [dimension, allowed] of filter) {
    if (!factsOf(facts, dimension).some((value) => allowed.has(value))) return false;
  }
  return true;
}
