import { ulid } from '@tradegraph/kernel';
import { identityHeaders } from '@tradegraph/service-kit';
import { Pool } from 'undici';
import { z } from 'zod';

/** No answer, or one that says the other side is broken: the same call may succeed later. */
export class RemoteUnavailable extends Error {
  override name = 'RemoteUnavailable';
}

/** The other side understood and said no: trying again does not help. */
export class RemoteRefused extends Error {
  override name = 'RemoteRefused';
}

export interface RemoteSubgraph {
  url: string;
  identitySecret: string;
  /** The calling process, as events' actor and in the other side's logs. */
  caller: string;
  timeoutMs: number;
}

/** Sends a document with its variables, resolves with `data`. */
export type CallSubgraph = <T>(
  document: string,
  variables: Record<string, unknown>,
  correlationId?: string,
) => Promise<T>;

const CONNECTIONS = 16;
/** Shorter than a subgraph keeps an idle connection open, so that we never write into one that it just closed. */
const KEEP_ALIVE_MS = 30_000;

/** Another subgraph's graph, asked directly and as the role `service`, over one pool of connections. */
export function callSubgraph({ url, identitySecret, caller, timeoutMs }: RemoteSubgraph): CallSubgraph {
  const { origin, pathname } = new URL(url);
  const path = `${pathname.replace(/\/$/, '')}/graphql`;
  const pool = new Pool(origin, { connections: CONNECTIONS, keepAliveTimeout: KEEP_ALIVE_MS });
  const viewer = { id: caller, roles: ['service'] as const };
  const post = async (body: string, correlationId: string) => {
    const response = await pool.request({
      path,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...identityHeaders(identitySecret, { viewer, correlationId }),
      },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: response.statusCode, text: await response.body.text() };
  };
  return async <T>(query: string, variables: Record<string, unknown>, correlationId = ulid()) => {
    const answer = await post(JSON.stringify({ query, variables }), correlationId).catch((error: unknown) => {
      throw new RemoteUnavailable(`${origin} did not answer`, { cause: error });
    });
    return dataOf(origin, answer.status, answer.text) as T;
  };
}

const answerSchema = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({ message: z.string(), extensions: z.object({ code: z.string().optional() }).optional() }),
    )
    .optional(),
});

const REFUSALS = new Set([
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'NOT_FOUND',
]);

function dataOf(origin: string, status: number, text: string): unknown {
  if (status >= 500) throw new RemoteUnavailable(`${origin} answered with status ${status}`);
  const answer = parseAnswer(text);
  if (!answer) throw new RemoteUnavailable(`${origin} answered with something else than a graph's answer`);
  const [error] = answer.errors ?? [];
  if (!error && status < 400) return answer.data;
  const message = `${origin}: ${error?.message ?? `status ${status}`}`;
  throw status >= 400 || REFUSALS.has(error?.extensions?.code ?? '')
    ? new RemoteRefused(message)
    : new RemoteUnavailable(message);
}

function parseAnswer(text: string): z.infer<typeof answerSchema> | null {
  try {
    return answerSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
