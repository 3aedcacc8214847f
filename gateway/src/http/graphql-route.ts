import type { OutgoingHttpHeaders } from 'node:http';
import { isOrdinaryPost, readBody, readOperation, type Handler } from '@tradegraph/service-kit';
import { rateLimitHeaders } from '../limits/budget/rate-limit-headers.js';
import { answerJson, type Answer } from '../pipeline/answer.js';
import type { OperationPipeline } from '../pipeline/operation-pipeline.js';
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
    const type = isOrdinaryPost(request) ? answerTypeOf(request.headers.accept) : null;
    if (type === null) return otherwise(request, response, url);
    const operation = readOperation(await readBody(request, maxBodyBytes));
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

function budgetHeaders({ balance, retryAfter }: Answer): OutgoingHttpHeaders {
  if (retryAfter !== undefined) return { 'retry-after': String(retryAfter) };
  return balance ? rateLimitHeaders(balance) : {};
}

/** What was executed is 200, with data or without; only the newer type tells a failure by its status. */
function statusOf({ refusedWith, data, errors }: Answer, type: AnswerType): number {
  if (refusedWith !== undefined) return refusalStatus(refusedWith, errors[0]?.extensions?.['code'], type);
  return data === undefined && type === RESPONSE_TYPE ? 500 : 200;
}
