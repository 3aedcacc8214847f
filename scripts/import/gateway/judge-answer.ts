import { OperatorError } from '../../process/operator-error.js';
import { TransientFault } from './retry.js';

export interface GraphError {
  message: string;
  extensions?: { code?: string; retryable?: boolean };
}

export interface GraphAnswer {
  status: number;
  data?: unknown;
  errors?: GraphError[];
}

const TRANSIENT_CODES = new Set(['SERVICE_UNAVAILABLE', 'RATE_LIMITED', 'IDEMPOTENCY_IN_PROGRESS']);
const TRANSIENT_STATUS = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * The data of an answer. Throws a TransientFault for what passes by itself, an OperatorError for what the operator
 * can mend (token, role), and an Error for everything else, which is a bug of the importer or the system.
 */
export function judgeAnswer({ status, data, errors = [] }: GraphAnswer): unknown {
  const [first] = errors;
  const code = first?.extensions?.code;
  if (status === 401 || code === 'UNAUTHENTICATED') {
    throw new OperatorError(
      'The gateway refused the token: it is expired or signed with another key. Take a new one (npm run token -- operator) and pass it with --token or TRADEGRAPH_TOKEN.',
    );
  }
  if (status === 403 || code === 'FORBIDDEN') {
    throw new OperatorError(
      `The token's role may not import${first ? ` (${first.message})` : ''}: use one of admin, operator or service.`,
    );
  }
  if (errors.some(({ extensions }) => TRANSIENT_CODES.has(extensions?.code ?? ''))) {
    throw new TransientFault(`the system is not ready (${first?.message ?? code})`);
  }
  if (TRANSIENT_STATUS.has(status) && code !== 'INTERNAL_SERVER_ERROR') {
    throw new TransientFault(`the gateway answered with HTTP ${status}`);
  }
  if (code === 'INTERNAL_SERVER_ERROR') throw new TransientFault(`a fault in the system: ${first?.message}`);
  if (first) throw new Error(`The gateway refused the request: ${first.message}`);
  if (status !== 200 || data == null) {
    throw new OperatorError(
      `The address is no GraphQL gateway: it answered with HTTP ${status}. Check --url.`,
    );
  }
  assertKeyFree(data);
  return data;
}

/** The first request with a key, cut off on its way back, may still run: waiting a moment brings its answer. */
function assertKeyFree(data: unknown): void {
  for (const payload of Object.values(data as Record<string, unknown>)) {
    const { userErrors } = (payload ?? {}) as { userErrors?: { code?: string }[] };
    if (Array.isArray(userErrors) && userErrors.some(({ code }) => TRANSIENT_CODES.has(code ?? ''))) {
      throw new TransientFault('the first request with this idempotency key is still running');
    }
  }
}
