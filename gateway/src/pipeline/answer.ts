import type { Balance } from '../limits/budget/budget.js';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';

/** What a query or mutation answers, as far as it is the same for every transport. */
export interface Answer {
  /** The JSON text of `data`; undefined when the operation was refused, or failed, as a whole. */
  data: string | undefined;
  errors: readonly GraphQLFormattedError[];
  extensions?: Record<string, unknown>;
  /** The HTTP status of a refusal before execution; undefined for what was executed. */
  refusedWith?: number;
  /** Seconds after which a refused client may try again. */
  retryAfter?: number;
  /** What the client has left of its budget; missing where nothing is limited. */
  balance?: Balance;
}

/** The whole answer as JSON text: errors first, so that nobody overlooks them. */
export function answerJson({ data, errors, extensions }: Answer): string {
  // Concatenated and not joined: what is joined is copied, and `data` may be long.
  let text = '';
  const before = () => (text === '' ? '{' : ',');
  if (errors.length > 0) text += `${before()}"errors":${JSON.stringify(errors)}`;
  if (data !== undefined) text += `${before()}"data":${data}`;
  if (extensions) text += `${before()}"extensions":${JSON.stringify(extensions)}`;
  return `${text === '' ? '{' : text}}`;
}

/** The same as an object. */
export function answerResult({ data, errors, extensions }: Answer): FormattedExecutionResult {
  return {
    ...(errors.length > 0 ? { errors } : {}),
    ...(data === undefined ? {} : { data: JSON.parse(data) as Record<string, unknown> }),
    ...(extensions ? { extensions } : {}),
  };
}

/** For metrics and logs: ok, partial (data and errors), error, refused (never executed). */
export function outcomeOf({ data, errors, refusedWith }: Answer): string {
  if (refusedWith !== undefined) return 'refused';
  if (errors.length === 0) return 'ok';
  return data === undefined || data === 'null' ? 'error' : 'partial';
}
