import { Pool } from 'undici';
import { OperatorError } from '../../process/operator-error.js';
import type { GraphAnswer, GraphError } from './judge-answer.js';
import { judgeAnswer } from './judge-answer.js';
import type { RetryPlan } from './retry.js';
import { DEFAULT_RETRIES, TransientFault, withRetries } from './retry.js';

export interface GatewayOptions {
  /** The GraphQL endpoint, e.g. http://127.0.0.1:4000/graphql. */
  url: string;
  token: string;
  /** Connections kept open: as many as requests are in flight. */
  connections: number;
  /** Ends the waiting between repetitions; a request that is on its way is let finish. */
  signal?: AbortSignal;
  retries?: Partial<RetryPlan>;
  /** Told of each repetition, for the operator. */
  onRetry?: (message: string) => void;
}

/** A refusal of a mutation, as every payload has it in `userErrors`. */
export interface UserError {
  code: string;
  message: string;
  field?: string[] | null;
}

export interface GatewayClient {
  /** Runs an operation. Transient faults are retried; whatever is thrown is final. */
  request<T>(query: string, variables: Record<string, unknown>): Promise<T>;
  /** The same with variables that are JSON text already: what was measured for a batch is not written twice. */
  requestJson<T>(query: string, variables: string): Promise<T>;
  /** Asks for nothing but an answer, a few seconds long: for a clear word before the work begins. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** The gateway gives a mutation 30 s; it answers before we give up. */
const ANSWER_TIMEOUT_MS = 60_000;

/** A client of the gateway over HTTP/1.1 connections that stay open. */
export function gatewayClient(options: GatewayOptions): GatewayClient {
  const target = readUrl(options.url);
  const pool = new Pool(target.origin, {
    connections: options.connections,
    headersTimeout: ANSWER_TIMEOUT_MS,
    bodyTimeout: ANSWER_TIMEOUT_MS,
    keepAliveTimeout: 4_000,
  });
  const signal = options.signal ?? new AbortController().signal;
  const plan = { ...DEFAULT_RETRIES, ...options.retries };
  const send = (body: string) => post(pool, target, options.token, body);
  const run = async <T>(query: string, variables: string, retries: RetryPlan): Promise<T> => {
    const body = `{"query":${JSON.stringify(query)},"variables":${variables}}`;
    const tell = ({ message }: Error) => options.onRetry?.(message);
    const attempt = async () => judgeAnswer(await send(body)) as T;
    return await withRetries(attempt, retries, signal, tell).catch((error: unknown) => {
      throw error instanceof TransientFault ? givenUp(error, options.url) : error;
    });
  };
  return {
    request: (query, variables) => run(query, JSON.stringify(variables), plan),
    requestJson: (query, variables) => run(query, variables, plan),
    check: async () => {
      await run('{ __typename }', '{}', { ...plan, patienceMs: Math.min(plan.patienceMs, 3_000) });
    },
    close: () => pool.destroy(),
  };
}

function readUrl(url: string): URL {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (target && /^https?:$/.test(target.protocol)) return target;
  throw new OperatorError(
    `"${url}" is no address of a gateway: give one such as http://127.0.0.1:4000/graphql.`,
  );
}

async function post(
  pool: Pool,
  { pathname, search }: URL,
  token: string,
  body: string,
): Promise<GraphAnswer> {
  try {
    const response = await pool.request({
      method: 'POST',
      path: pathname + search,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
    });
    return { status: response.statusCode, ...readBody(await response.body.text()) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new TransientFault(`the gateway does not answer (${code ?? message})`);
  }
}

function readBody(text: string): { data?: unknown; errors?: GraphError[] } {
  try {
    return JSON.parse(text) as { data?: unknown; errors?: GraphError[] };
  } catch {
    return {};
  }
}

function givenUp(fault: TransientFault, url: string): OperatorError {
  return new OperatorError(
    `${url}: ${fault.message}. Start the system with npm start, or give the right --url; then run the same ` +
      'command again: what is in already stays as it is.',
  );
}
