import type { ServerResponse } from 'node:http';
import { isOrdinaryPost, readBody, readOperation, type Handler } from '@tradegraph/service-kit';
import { rateLimitHeaders } from '../limits/budget/rate-limit-headers.js';
import { answerJson, type Answer } from '../pipeline/answer.js';
import type { OperationPipeline } from '../pipeline/operation-pipeline.js';
import { contextOf } from './access.js';
import type { Compression } from './compression.js';
import { RESPONSE_TYPE, answerTypeOf, refusalStatus, type AnswerType } from './answer-type.js';

export interface GraphqlRouteOptions {
  pipeline: OperationPipeline;
  /** Takes every request that is not an ordinary POST: GET, persisted queries, odd types, what is malformed. */
  otherwise: Handler;
  compression: Compression;
  maxBodyBytes: number;
}

/** `POST /graphql` with a JSON body that has a query: most of all requests, on the shortest way. */
export function graphqlRoute({
  pipeline,
  otherwise,
  compression,
  maxBodyBytes,
}: GraphqlRouteOptions): Handler {
  return async (request, response, url) => {
    const type = isOrdinaryPost(request) ? answerTypeOf(request.headers.accept) : null;
    if (type === null) return otherwise(request, response, url);
    const operation = readOperation(await readBody(request, maxBodyBytes));
    if (!operation) return otherwise(request, response, url);
    const answer = await pipeline.run(operation, contextOf(request));
    response.statusCode = statusOf(answer, type);
    response.setHeader('content-type', `${type}; charset=utf-8`);
    response.setHeader('cache-control', 'no-store');
    setBudgetHeaders(response, answer);
    await compression.end(request, response, answerJson(answer));
  };
}

function setBudgetHeaders(response: ServerResponse, { balance, retryAfter }: Answer): void {
  if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
  else if (balance) {
    const headers = rateLimitHeaders(balance);
    response.setHeader('ratelimit-policy', headers['ratelimit-policy']);
    response.setHeader('ratelimit', headers.ratelimit);
  }
}

/** What was executed is 200, with data or without; only the newer type tells a failure by its status. */
function statusOf({ refusedWith, data, errors }: Answer, type: AnswerType): number {
  if (refusedWith !== undefined) return refusalStatus(refusedWith, errors[0]?.extensions?.['code'], type);
  return data === undefined && type === RESPONSE_TYPE ? 500 : 200;
}
