import { graphError, type Viewer } from '@tradegraph/service-kit';
import { factsOf, type ChangeFacts } from './live-change.js';
import type { LiveField } from './live-field.js';

/** The allowed values of each dimension that `where` names; a dimension that is absent allows all. */
export type ChangeFilter = ReadonlyMap<string, ReadonlySet<string>>;

const MAX_IN = 250;

interface Condition {
  eq?: string | null;
  in?: readonly string[] | null;
}

/** The codes that a viewer's token names; absent where it limits nothing. */
export type ViewerLimits = Pick<Viewer, 'warehouses' | 'channels'>;

/**
 * Reads `where`, and leaves of it what the viewer may see: a change of another warehouse or channel does not match,
 * as if they had named theirs. Null means no condition, as in every filter; `eq` and `in` together must both hold.
 */
export function readFilter(field: LiveField, where: unknown, viewer: ViewerLimits = {}): ChangeFilter {
  const filter = readWhere(field, where);
  for (const claim of ['warehouses', 'channels'] as const) {
    const dimension = field.limits[claim];
    const own = viewer[claim];
    if (dimension === undefined || !own) continue;
    const wanted = filter.get(dimension);
    filter.set(dimension, new Set(wanted ? own.filter((code) => wanted.has(code)) : own));
  }
  return filter;
}

function readWhere(field: LiveField, where: unknown): Map<string, ReadonlySet<string>> {
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
