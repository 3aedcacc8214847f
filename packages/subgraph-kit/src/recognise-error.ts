import type { KnownError } from '@tradegraph/service-kit';
import { Refusal } from './errors.js';
import { isDatabaseAway, isTransient } from './transact.js';

/** Refusals keep their code; a database that is away or too contended is a passing fault that a client may retry. */
export function recogniseError(error: unknown): KnownError | null {
  if (error instanceof Refusal) {
    return { code: error.userErrors[0]?.code ?? 'BAD_USER_INPUT', message: error.message };
  }
  if (isTransient(error)) {
    return { code: 'SERVICE_UNAVAILABLE', message: 'Too many changes at once; try again', retryable: true };
  }
  if (isDatabaseAway(error)) {
    return {
      code: 'SERVICE_UNAVAILABLE',
      message: 'The database is not available; try again',
      retryable: true,
    };
  }
  return null;
}
