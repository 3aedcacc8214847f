import type { IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap, type ApolloServer, type BaseContext, type HTTPGraphQLResponse } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { namedInBody, namedInSearch } from './document-id.js';
import { HttpError, readBody, sendJson, type Handler } from './http-server.js';

export interface ApolloHandlerOptions<C extends BaseContext> {
  server: ApolloServer<C>;
  maxBodyBytes: number;
  /** Runs before the operation; throw HttpError to refuse the request. */
  context: (request: IncomingMessage) => Promise<C> | C;
  /** Looks at an operation's text before Apollo parses it; what it throws, a GraphQLError, is the answer. */
  check?: (text: string, context: C) => void;
  /** Ends the answer, whose status and headers are set, with its text; as it is when left out. */
  end?: (request: IncomingMessage, response: ServerResponse, text: string) => Promise<void> | void;
}

/** Puts an Apollo Server on a Node http route. Every refusal is JSON, whatever was sent. */
export function apolloHandler<C extends BaseContext>(options: ApolloHandlerOptions<C>): Handler {
  return async (request, response, url) => {
    const contextValue = await options.context(request);
    const body = await readJson(request, options.maxBodyBytes);
    const refused = refusal((text) => options.check?.(text, contextValue), url, body);
    if (refused) return sendJson(response, refused.status, { errors: [refused.error] });
    const result = await options.server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method ?? 'POST',
        headers: headerMap(request),
        search: namedInSearch(url),
        body: namedInBody(body),
      },
      context: async () => contextValue,
    });
    await write(response, result, (text) =>
      options.end ? options.end(request, response, text) : void response.end(text),
    );
  };
}

function refusal(check: (text: string) => void, url: URL, body: unknown) {
  const text = (body as { query?: unknown } | null | undefined)?.query ?? url.searchParams.get('query');
  if (typeof text !== 'string') return null;
  try {
    check(text);
    return null;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { http, ...extensions } = error.extensions as { http?: { status?: number } };
    return { status: http?.status ?? 400, error: { ...error.toJSON(), extensions } };
  }
}

async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  if (request.method !== 'POST') return undefined;
  const raw = await readBody(request, limit);
  if (!/^application\/(json|graphql\+json)\s*(;|$)/i.test(request.headers['content-type'] ?? ''))
    return undefined;
  try {
    return JSON.parse(raw.toString('utf8')) as unknown;
  } catch {
    throw new HttpError(400, 'BAD_REQUEST', 'The request body is not valid JSON');
  }
}

function headerMap(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

async function write(
  response: ServerResponse,
  result: HTTPGraphQLResponse,
  end: (text: string) => Promise<void> | void,
): Promise<void> {
  response.statusCode = result.status ?? 200;
  for (const [name, value] of result.headers) response.setHeader(name, value);
  if (result.body.kind === 'complete') return end(result.body.string);
  for await (const chunk of result.body.asyncIterator) response.write(chunk);
  response.end();
}
