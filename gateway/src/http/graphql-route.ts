import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { readBody, type Handler } from '@tradegraph/service-kit';
import Negotiator from 'negotiator';
import { rateLimitHeaders } from '../limits/budget/rate-limit-headers.js';
import { answerJson, type Answer } from '../pipeline/answer.js';
import type { OperationPipeline } from '../pipeline/operation-pipeline.js';
import type { OperationRequest } from '../pipeline/operation-request.js';
import { contextOf } from './access.js';

export interface GraphqlRouteOptions {
  pipeline: OperationPipeline;
  /** Takes every request that is not an ordinary POST: GET, persisted queries, odd types, what is malformed. */
  otherwise: Handler;
  maxBodyBytes: number;
}

const JSON_TYPE = 'application/json';
const RESPONSE_TYPE = 'application/graphql-response+json';
/** Accept headers whose verdict is remembered; clients send a handful. */
const KNOWN_ACCEPTS = 200;

/** `POST /graphql` with a JSON body that has a query: most of all requests, on the shortest way. */
export function graphqlRoute({ pipeline, otherwise, maxBodyBytes }: GraphqlRouteOptions): Handler {
  const answerType = rememberedAnswerType();
  return async (request, response, url) => {
    const type = isOrdinary(request) ? answerType(request) : null;
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

/** What was refused before it was executed is the client's mistake; what was executed is 200, with data or without. */
function statusOf({ refusedWith, data }: Answer, type: string): number {
  if (refusedWith !== undefined) return refusedWith;
  return data === undefined && type === RESPONSE_TYPE ? 500 : 200;
}

/** The type that the client would rather have; null when it takes neither. */
function rememberedAnswerType(): (request: IncomingMessage) => string | null {
  const known = new Map<string | undefined, string | null>();
  return (request) => {
    const { accept } = request.headers;
    const remembered = known.get(accept);
    if (remembered !== undefined) return remembered;
    const type = accept === undefined ? JSON_TYPE : chooseType(request);
    if (known.size >= KNOWN_ACCEPTS) known.clear();
    known.set(accept, type);
    return type;
  };
}

const chooseType = (request: IncomingMessage): string | null =>
  new Negotiator(request).mediaType([JSON_TYPE, RESPONSE_TYPE]) ?? null;
