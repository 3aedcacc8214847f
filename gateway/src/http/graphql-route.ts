import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { readBody, type Handler } from '@tradegraph/service-kit';
import { rateLimitHeaders } from '../limits/budget/rate-limit-headers.js';
import { answerJson, type Answer } from '../pipeline/answer.js';
import type { OperationPipeline } from '../pipeline/operation-pipeline.js';
import type { OperationRequest } from '../pipeline/operation-request.js';
import { contextOf } from './access.js';
import { RESPONSE_TYPE, answerTypeOf, refusalStatus, type AnswerType } from './answer-type.js';

export interface GraphqlRouteOptions {
  pipeline: OperationPipeline;
  /** Takes every request that is not an ordinary POST: GET, persisted queries, odd types, what is malformed. */
  otherwise: Handler;
  maxBodyBytes: number;
}

/** `POST /graphql` with a JSON body that has a query: most of all requests, on the shortest way. */
export function graphqlRoute({ pipeline, otherwise, maxBodyBytes }: GraphqlRouteOptions): Handler {
  return async (request, response, url) => {
    const type = isOrdinary(request) ? answerTypeOf(request.headers.accept) : null;
    if (type === null) return otherwise(request, response, url);
    const operation = toOperation(await readBody(request, maxBodyBytes));
    if (!operation) return otherwise(request, response, url);
    const answer = await pipeline.run(operation, contextOf(request));
    const json = answerJson(answer);
    response.writeHead(statusOf(answer, type), {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-store',
      ...budgetHeaders(answer),
      'content-length': Buffer.byteLength(json),
    });
    response.end(json);
  };
}

const isOrdinary = ({ method, headers }: IncomingMessage): boolean =>
  method === 'POST' && /^application\/json(; ?charset=utf-8)?$/i.test(headers['content-type'] ?? '');

/** Null for what needs a closer look: not JSON, a batch, a persisted query, fields of other types. */
function toOperation(body: Buffer): OperationRequest | null {
  let given: unknown;
  try {
    given = JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return null;
  const { query, operationName, variables, extensions } = given as Record<string, unknown>;
  const isObject = (value: unknown) => value == null || (typeof value === 'object' && !Array.isArray(value));
  if (typeof query !== 'string' || !isObject(variables) || !isObject(extensions)) return null;
  if (operationName != null && typeof operationName !== 'string') return null;
  if ((extensions as { persistedQuery?: unknown } | null | undefined)?.persistedQuery !== undefined)
    return null;
  return given as OperationRequest;
}

function budgetHeaders({ balance, retryAfter }: Answer): OutgoingHttpHeaders {
  if (retryAfter !== undefined) return { 'retry-after': String(retryAfter) };
  return balance ? rateLimitHeaders(balance) : {};
}

/** What was executed is 200, with data or without; only the newer type tells a failure by its status. */
function statusOf({ refusedWith, data, errors }: Answer, type: AnswerType): number {
  if (refusedWith !== undefined) return refusalStatus(refusedWith, errors[0]?.extensions?.['code'], type);
  return data === undefined && type === RESPONSE_TYPE ? 500 : 200;
}
