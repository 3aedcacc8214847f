import type { IncomingMessage } from 'node:http';
import {
  BoundedMap,
  TRACE_HEADER,
  formatErrors,
  isOrdinaryPost,
  operationKey,
  readBody,
  readOperation,
  type Handler,
} from '@tradegraph/service-kit';
import {
  execute,
  getOperationAST,
  parse,
  validate,
  type DocumentNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { RequestObserver } from './observe-requests.js';

export interface GraphqlRouteOptions<C> {
  schema: GraphQLSchema;
  maxBodyBytes: number;
  /** Throws HttpError for a request that nobody of ours signed. */
  context: (request: IncomingMessage) => C;
  mask: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  observer: RequestObserver;
  /** Apollo Server: what is not sent as our own processes send it, and what does not even start. */
  otherwise: Handler;
}

interface Prepared {
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/** Characters of operation text that stay prepared: the gateway's fetches are some hundred texts. */
const PREPARED_TEXT = 1_000_000;

/**
 * `POST /graphql` as the gateway and our other processes send it. Apollo Server's way costs four times as much
 * processor time as executing a small fetch, and a joined query pays it once per subgraph. What can't be executed,
 * Apollo has the words for: nothing of it has run, so it is simply handed over.
 */
export function graphqlRoute<C extends { correlationId: string }>(options: GraphqlRouteOptions<C>): Handler {
  const { schema, context, mask, observer, otherwise } = options;
  const known = new BoundedMap<Prepared>(PREPARED_TEXT);
  return async (request, response, url) => {
    const start = performance.now();
    const contextValue = context(request);
    const asked = isPlain(request) ? readOperation(await readBody(request, options.maxBodyBytes)) : null;
    const prepared = asked && prepare(schema, known, asked.query, asked.operationName);
    if (!prepared) return otherwise(request, response, url);
    const { data, errors = [] } = await execute({
      schema,
      document: prepared.document,
      operationName: prepared.operation.name?.value,
      variableValues: asked?.variables,
      contextValue,
    });
    if (data === undefined) return otherwise(request, response, url);
    const shown = errors.length > 0 ? formatErrors(errors, mask) : undefined;
    const traceparent = request.headers[TRACE_HEADER] as string | undefined;
    const { correlationId } = contextValue;
    observer.answered(start, { ...prepared, errors: shown ?? [], correlationId, traceparent });
    const json = JSON.stringify({ data, errors: shown });
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'content-length': Buffer.byteLength(json),
    });
    response.end(json);
  };
}

const isPlain = (request: IncomingMessage): boolean => {
  const { accept } = request.headers;
  return (
    isOrdinaryPost(request) && (accept === undefined || accept === 'application/json' || accept === '*/*')
  );
};

/** Null for a text that is not valid or says not which of its operations to run. */
function prepare(
  schema: GraphQLSchema,
  known: BoundedMap<Prepared>,
  query: string,
  operationName: string | null | undefined,
): Prepared | null {
  const key = operationKey(query, operationName);
  const before = known.get(key);
  if (before) return before;
  const document = parsed(query);
  const operation = document && getOperationAST(document, operationName);
  if (!operation || validate(schema, document).length > 0) return null;
  const prepared = { document, operation };
  known.set(key, prepared, key.length);
  return prepared;
}

function parsed(query: string): DocumentNode | null {
  try {
    return parse(query);
  } catch {
    return null;
  }
}
