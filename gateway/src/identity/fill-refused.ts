import { bizCodes, isAuthenticated, type Viewer } from '@tradegraph/service-kit';
import { GraphQLError } from 'graphql';
import type { Refusal, RestrictedOperation } from './restrict-operation.js';

type Path = readonly (string | number)[];
type Data = Record<string, unknown>;

interface Answer {
  data?: Data | null;
  errors?: readonly GraphQLError[];
}

interface AnswerText {
  /** The JSON text of `data`. */
  data?: string | undefined;
  errors: readonly GraphQLError[];
}

interface Found {
  refusal: Refusal;
  path: Path;
}

/**
 * The answer of a restricted operation as the client's own operation would have it: every refused field is null and has
 * an error at its path; nulls move up where a type does not allow them.
 */
export function fillRefused<A extends Answer>(
  answer: A,
  { refusals }: Pick<RestrictedOperation, 'refusals'>,
  viewer: Viewer,
): A {
  if (refusals.size === 0 || !answer.data) return answer;
  const found: Found[] = [];
  const filled = fill(answer.data, [], refusals, found) as Data;
  const errors = found.map(({ refusal, path }) => refusalError(refusal, viewer, path));
  let data: Data | null = filled;
  for (const { refusal, path } of found) data = data && putNull(data, path, refusal.climbs);
  return { ...answer, data, ...(errors.length > 0 ? { errors: [...(answer.errors ?? []), ...errors] } : {}) };
}

/** The same for an answer whose data is text already. */
export function fillRefusedText<A extends AnswerText>(
  answer: A,
  part: RestrictedOperation,
  viewer: Viewer,
): A {
  if (answer.data === undefined) return answer;
  const data = JSON.parse(answer.data) as Data | null;
  const filled = fillRefused({ data, errors: answer.errors }, part, viewer);
  return { ...answer, data: JSON.stringify(filled.data), errors: filled.errors };
}

/** Somebody without an identity is asked for one; everybody else would ask in vain. */
export function refusalError(
  { coordinate, rule }: Pick<Refusal, 'coordinate' | 'rule'>,
  viewer: Viewer,
  path?: Path,
): GraphQLError {
  const code = isAuthenticated(viewer) ? 'FORBIDDEN' : 'UNAUTHENTICATED';
  const extensions = { code, bizCode: bizCodes[code] };
  return new GraphQLError(`${coordinate} needs ${rule.asksFor}`, { path, extensions });
}

function fill(value: unknown, path: Path, refusals: ReadonlyMap<string, Refusal>, found: Found[]): unknown {
  if (Array.isArray(value)) return value.map((item, index) => fill(item, [...path, index], refusals, found));
  if (value === null || typeof value !== 'object') return value;
  const filled: Data = Object.create(null) as Data;
  for (const [name, inner] of Object.entries(value)) {
    const refusal = refusals.get(name);
    if (!refusal) filled[name] = fill(inner, [...path, name], refusals, found);
    else if (!(refusal.responseName in filled)) {
      filled[refusal.responseName] = null;
      found.push({ refusal, path: [...path, refusal.responseName] });
    }
  }
  return filled;
}

/** Null at the path's beginning, so many steps above its end; what is there is ours to change. */
function putNull(data: Data, path: Path, climbs: number): Data | null {
  if (climbs >= path.length) return null;
  const place = path.slice(0, path.length - climbs);
  let parent: unknown = data;
  for (const step of place.slice(0, -1)) {
    parent = (parent as Record<string | number, unknown>)[step];
    if (parent === null || parent === undefined) return data; // another null above it is enough
  }
  (parent as Record<string | number, unknown>)[place.at(-1)!] = null;
  return data;
}
