/** What went wrong with a request, in the graph's own codes: what a page shows instead of its data. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  /** Names the request in the logs of every process. */
  readonly correlationId: string | null;
  /** Trying the same again may help. */
  readonly retryable: boolean;
}

/** A part of the answer that is missing because the subgraph that owns it did not answer. */
export interface MissingPart {
  /** `inventory`, `finance`…; null when the answer does not say. */
  readonly serviceName: string | null;
  readonly code: string;
  /** The fields that are null because of it, without list positions: `order.lines.sku.stockLevels`. */
  readonly fields: readonly string[];
  readonly correlationId: string | null;
}

/** As much of urql's CombinedError as is looked at here. */
export interface RequestError {
  readonly message: string;
  readonly networkError?: Error | undefined;
  readonly graphQLErrors: readonly GraphError[];
  readonly response?: unknown;
}

interface GraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Record<string, unknown> | undefined;
}

const RETRYABLE = new Set(['SERVICE_UNAVAILABLE', 'RATE_LIMITED', 'IDEMPOTENCY_IN_PROGRESS', 'OFFLINE']);

/** Why there is no data at all. */
export function toFailure(error: RequestError): Failure {
  const correlationId = correlationIdOf(error.response);
  const [first] = error.graphQLErrors;
  if (first) {
    const code = codeOf(first);
    return { code, message: first.message, correlationId, retryable: RETRYABLE.has(code) };
  }
  const status = statusOf(error.response);
  if (status === null) return { code: 'OFFLINE', message: error.message, correlationId, retryable: true };
  const code = status === 401 ? 'UNAUTHENTICATED' : status >= 500 ? 'SERVICE_UNAVAILABLE' : `HTTP_${status}`;
  return {
    code,
    message: error.networkError?.message ?? error.message,
    correlationId,
    retryable: status >= 500,
  };
}

/** What is missing from an answer that has data: one entry per subgraph and code. */
export function toMissingParts(error: RequestError): MissingPart[] {
  const correlationId = correlationIdOf(error.response);
  const parts = new Map<string, MissingPart & { fields: string[] }>();
  for (const graphError of error.graphQLErrors) {
    const serviceName = textOf(graphError.extensions?.['serviceName']);
    const code = codeOf(graphError);
    const key = `${serviceName}|${code}`;
    let part = parts.get(key);
    if (!part) parts.set(key, (part = { serviceName, code, fields: [], correlationId }));
    const field = (graphError.path ?? []).filter((step) => typeof step === 'string').join('.');
    if (field && !part.fields.includes(field)) part.fields.push(field);
  }
  return [...parts.values()];
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : null);
const codeOf = ({ extensions }: GraphError) => textOf(extensions?.['code']) ?? 'INTERNAL_SERVER_ERROR';

function statusOf(response: unknown): number | null {
  const status = (response as { status?: unknown } | undefined)?.status;
  return typeof status === 'number' ? status : null;
}

function correlationIdOf(response: unknown): string | null {
  const headers = (response as { headers?: { get?: (name: string) => string | null } } | undefined)?.headers;
  return headers?.get?.('x-correlation-id') ?? null;
}
