import { graphError, type LimitCode } from '@tradegraph/service-kit';
import type { GraphQLError } from 'graphql';

/** A refusal before anything ran. `found` is left out where counting on would be the work that the limit saves. */
export interface OverLimit {
  code: LimitCode;
  /** What is too much, and what would be right. */
  message: string;
  limit?: number;
  found?: number;
}

/** The refusal as clients see it: HTTP 400, the limit and the found value as numbers beside the words. */
export function overLimit({ code, message, limit, found }: OverLimit): GraphQLError {
  return graphError(code, message, {
    ...(limit === undefined ? {} : { limit }),
    ...(found === undefined ? {} : { found }),
    http: { status: 400 },
  });
}
