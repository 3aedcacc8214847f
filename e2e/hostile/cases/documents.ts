import { graphql, http, type HostileCase } from '../hostile-case.js';

const PARSE = 'GRAPHQL_PARSE_FAILED';
const INVALID = 'GRAPHQL_VALIDATION_FAILED';
const refused = (name: string, query: string, code: string): HostileCase =>
  graphql(name, query, undefined, 400, code);
const toJson = (name: string, query: string, status: number, code: string): HostileCase =>
  http(`to a client of plain JSON: ${name}`, { body: JSON.stringify({ query }) }, status, code);
const chosen = (name: string, query: string, operationName: string): HostileCase =>
  http(name, { body: JSON.stringify({ query, operationName }) }, 200, 'OPERATION_RESOLUTION_FAILURE');
const byGet = (name: string, query: string, accept: string, status: number, code: string): HostileCase =>
  http(
    `by GET for ${accept}: ${name}`,
    { method: 'GET', path: `/graphql?query=${encodeURIComponent(query)}`, headers: { accept } },
    status,
    code,
  );

/** Operations: texts that are none, that ask what there is not, and that ask too much. */
export const documents: HostileCase[] = [
  refused('an empty text', '', PARSE),
  refused('only a comment', '# hello', PARSE),
  refused('an open brace', '{', PARSE),
  refused('an empty selection', '{ }', PARSE),
  refused('SDL', 'type Query { a: Int }', INVALID),
  refused('an extension of the schema', 'extend type Query { hacked: String }', INVALID),
  refused('a field that there is not', '{ passwords { id } }', INVALID),
  refused('a field of the database', '{ skus { nodes { created_by } } }', INVALID),
  refused('_service', '{ _service { sdl } }', INVALID),
  refused(
    '_entities at the gateway',
    '{ _entities(representations: [{ __typename: "Order", id: "ord_1" }]) { __typename } }',
    INVALID,
  ),
  refused('_Any', 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }', INVALID),
  refused('a type that there is not', '{ ... on Secret { id } }', INVALID),
  refused('a fragment that there is not', '{ ...Missing }', INVALID),
  refused('a fragment that nobody uses', '{ __typename } fragment A on Query { __typename }', INVALID),
  refused('two operations without a name', '{ __typename } { __typename }', INVALID),
  refused(
    'two operations and none chosen',
    'query A { __typename } query B { __typename }',
    'OPERATION_RESOLUTION_FAILURE',
  ),
  chosen('an empty name for the only operation', '{ __typename }', ''),
  chosen('a name that is the beginning of another text', '{ a: __typename\n}', '\n{ a: __typename'),
  http(
    'by GET: an operation that is not there',
    { method: 'GET', path: '/graphql?query=query+A+%7B__typename%7D&operationName=B' },
    200,
    'OPERATION_RESOLUTION_FAILURE',
  ),
  refused('a subscription by POST', 'subscription { stockChanged { cursor } }', 'BAD_REQUEST'),
  refused('an unknown directive', '{ __typename @admin }', INVALID),
  refused('@defer', '{ ... @defer { __typename } }', INVALID),
  refused('@inaccessible from outside', '{ __typename @inaccessible }', INVALID),
  refused('a leaf with a selection', '{ __typename { a } }', INVALID),
  refused('an object without a selection', '{ skus }', INVALID),
  refused('an unknown argument', '{ skus(limit: 5) { nodes { id } } }', INVALID),
  refused('an enum value that there is not', '{ orders(orderBy: DROP_TABLE) { nodes { id } } }', INVALID),
  refused('an unused variable', 'query ($a: Int) { __typename }', INVALID),
  refused('conflicting fields', '{ sku(skuCode: "a") { id } sku(skuCode: "b") { id } }', INVALID),
  refused('an escape that is none', '{ sku(skuCode: "\\x") { id } }', PARSE),
  refused('a text that does not end', '{ sku(skuCode: "a) { id } }', PARSE),
  refused('a lone surrogate in a literal', '{ sku(skuCode: "\\uD800") { id } }', PARSE),
  refused('a code point that there is not', '{ sku(skuCode: "\\u{110000}") { id } }', PARSE),
  refused('a NUL character in the text', '{ __typename \u0000 }', PARSE),
  refused('a control character', '{ \u0007 }', PARSE),
  refused('a byte order mark in the middle', '{ __type\uFEFFname }', INVALID),
  refused('a number that is none', '{ skus(first: 01) { nodes { id } } }', PARSE),
  toJson('an open brace', '{', 200, PARSE),
  toJson('a field that there is not', '{ passwords { id } }', 200, INVALID),
  toJson('a variable that is missing', 'query ($id: ID!) { order(id: $id) { id } }', 200, 'BAD_USER_INPUT'),
  toJson('a page too large', '{ skus(first: 251) { nodes { id } } }', 400, 'PAGE_TOO_LARGE'),
  byGet('an open brace', '{', 'application/json', 200, PARSE),
  byGet('an open brace', '{', 'application/graphql-response+json', 400, PARSE),
  byGet('a field that there is not', '{ passwords }', 'application/json', 200, INVALID),
  byGet('a field that there is not', '{ passwords }', 'application/graphql-response+json', 400, INVALID),
  byGet(
    'a page too large',
    '{ skus(first: 251) { nodes { id } } }',
    'application/json',
    400,
    'PAGE_TOO_LARGE',
  ),
  http(
    'a query by GET of another content type',
    { method: 'GET', path: '/graphql?query=%7B__typename%7D', headers: { 'content-type': 'text/plain' } },
    415,
    'BAD_REQUEST',
  ),
  http(
    'a mutation by GET',
    {
      method: 'GET',
      path: `/graphql?query=${encodeURIComponent('mutation { upsertSkus(input: { idempotencyKey: "x", skus: [] }) { userErrors { message } } }')}`,
      headers: { 'apollo-require-preflight': '1' },
    },
    405,
    'BAD_REQUEST',
  ),
  http(
    'a persisted query that nobody has sent',
    { body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }) },
    200,
    'PERSISTED_QUERY_NOT_FOUND',
  ),
  http(
    'a persisted query under another hash',
    {
      body: JSON.stringify({
        query: '{ __typename }',
        extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } },
      }),
    },
    400,
    'BAD_REQUEST',
  ),
  http('DELETE', { method: 'DELETE' }, 405, 'BAD_REQUEST'),
  http('PUT', { method: 'PUT', body: '{"query":"{ __typename }"}' }, 405, 'BAD_REQUEST'),
  http(
    'an Accept that can not be met',
    { headers: { accept: 'image/png' }, body: '{"query":"{ __typename }"}' },
    406,
    'BAD_REQUEST',
  ),
];
