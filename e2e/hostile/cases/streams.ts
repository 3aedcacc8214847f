import { http, type HostileCase } from '../hostile-case.js';

const LIVE = 'subscription { stockChanged { cursor } }';
const sse = (name: string, body: unknown, status: number, code?: string, headers: object = {}) =>
  http(
    `SSE: ${name}`,
    {
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { accept: 'text/event-stream', ...headers },
    },
    status,
    code,
  );
const exported = (
  name: string,
  body: unknown,
  status: number,
  code?: string,
  headers: object = {},
  method = 'POST',
) =>
  http(
    `export: ${name}`,
    {
      method,
      path: '/export',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { ...headers },
    },
    status,
    code,
  );
const query = (text: string) => ({ query: text });

/** Server-sent events and exports, misused. */
export const streams: HostileCase[] = [
  sse('no JSON', '{', 400, 'BAD_REQUEST'),
  sse('an empty body', '', 400, 'BAD_REQUEST'),
  sse('no query', {}, 400, 'BAD_REQUEST'),
  sse('a batch', [query(LIVE)], 400, 'BAD_REQUEST'),
  sse('a field that there is not', query('subscription { nope }'), 200, 'GRAPHQL_VALIDATION_FAILED'),
  sse('no GraphQL', query('{'), 200, 'GRAPHQL_PARSE_FAILED'),
  sse(
    'a cursor that is none',
    query('subscription { stockChanged(after: "zzz") { cursor } }'),
    200,
    'INVALID_CURSOR',
  ),
  sse(
    'a Last-Event-ID that is none',
    query('subscription ($after: String) { stockChanged(after: $after) { cursor } }'),
    200,
    'INVALID_CURSOR',
    { 'last-event-id': 'zzz' },
  ),
  sse('without a token', query(LIVE), 401, 'UNAUTHENTICATED', { authorization: '' }),
  sse('1 MB and more', 'x'.repeat(1024 * 1024 + 1), 413, 'PAYLOAD_TOO_LARGE'),
  exported('by GET', '', 405, 'METHOD_NOT_ALLOWED', {}, 'GET'),
  exported('no JSON', '{', 400, 'BAD_REQUEST'),
  exported('no query', {}, 400, 'BAD_REQUEST'),
  exported('no GraphQL', query('{'), 400, 'GRAPHQL_PARSE_FAILED'),
  exported(
    'a mutation',
    query('mutation { upsertSkus(input: { idempotencyKey: "x", skus: [] }) { userErrors { message } } }'),
    400,
    'BAD_USER_INPUT',
  ),
  exported('a subscription', query(LIVE), 400, 'BAD_USER_INPUT'),
  exported('two lists', query('{ skus { nodes { id } } orders { nodes { id } } }'), 400, 'BAD_USER_INPUT'),
  exported('no list', query('{ sku(skuCode: "x") { id } }'), 400, 'BAD_USER_INPUT'),
  exported('with pages of its own', query('{ skus(first: 5) { nodes { id } } }'), 400, 'BAD_USER_INPUT'),
  exported(
    'a field that there is not',
    query('{ skus { nodes { nope } } }'),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ),
  exported('without a token', query('{ skus { nodes { id } } }'), 401, 'UNAUTHENTICATED', {
    authorization: '',
  }),
  exported('1 MB and more', 'x'.repeat(1024 * 1024 + 1), 413, 'PAYLOAD_TOO_LARGE'),
];
