import { graphql, http, type HostileCase } from '../hostile-case.js';

const Q = '{ __typename }';
const json = (value: unknown) => JSON.stringify(value);
const type = (contentType: string) => ({ headers: { 'content-type': contentType } });
const ok = json({ query: Q });

/** Bodies: JSON that is none, JSON of other shapes, charsets, sizes. */
export const bodies: HostileCase[] = [
  http('an empty body', { body: '' }, 400, 'BAD_REQUEST'),
  http('no JSON', { body: 'query { __typename }' }, 400, 'BAD_REQUEST'),
  http('half of an object', { body: '{"query": "{ __typename' }, 400, 'BAD_REQUEST'),
  http('a comma too many', { body: '{"query": "{ __typename }",}' }, 400, 'BAD_REQUEST'),
  http('single quotes', { body: "{'query': '{ __typename }'}" }, 400, 'BAD_REQUEST'),
  http('two documents', { body: `${ok}${ok}` }, 400, 'BAD_REQUEST'),
  http('null', { body: 'null' }, 400, 'BAD_REQUEST'),
  http('a number', { body: '42' }, 400, 'BAD_REQUEST'),
  http('a text', { body: '"query"' }, 400, 'BAD_REQUEST'),
  http('true', { body: 'true' }, 400, 'BAD_REQUEST'),
  http('NaN', { body: 'NaN' }, 400, 'BAD_REQUEST'),
  http('a batch', { body: `[${ok},${ok}]` }, 400, 'BAD_REQUEST'),
  http('an empty batch', { body: '[]' }, 400, 'BAD_REQUEST'),
  http('an empty object', { body: '{}' }, 400, 'BAD_REQUEST'),
  http('a query that is null', { body: json({ query: null }) }, 400, 'BAD_REQUEST'),
  http('a query that is a number', { body: json({ query: 5 }) }, 400, 'BAD_REQUEST'),
  http('a query that is a list', { body: json({ query: [Q] }) }, 400, 'BAD_REQUEST'),
  http('a query that is an object', { body: json({ query: { kind: 'Document' } }) }, 400, 'BAD_REQUEST'),
  http('variables that are a text', { body: json({ query: Q, variables: 'x' }) }, 400, 'BAD_REQUEST'),
  http('variables that are a list', { body: json({ query: Q, variables: [1] }) }, 400, 'BAD_REQUEST'),
  http('variables that are a number', { body: json({ query: Q, variables: 1 }) }, 400, 'BAD_REQUEST'),
  http('extensions that are a text', { body: json({ query: Q, extensions: 'x' }) }, 400, 'BAD_REQUEST'),
  http(
    'an operation name that is an object',
    { body: json({ query: Q, operationName: {} }) },
    400,
    'BAD_REQUEST',
  ),
  http(
    'an operation that is not there',
    { body: json({ query: 'query A { __typename }', operationName: 'B' }) },
    200,
    'OPERATION_RESOLUTION_FAILURE',
  ),
  http('20,000 nested brackets', { body: '['.repeat(20_000) }, 400, 'BAD_REQUEST'),
  http(
    '20,000 nested objects',
    { body: `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}` },
    400,
    'BAD_REQUEST',
  ),
  http('NUL bytes', { body: Buffer.alloc(64) }, 400, 'BAD_REQUEST'),
  http('invalid UTF-8 instead of JSON', { body: Buffer.from([0xff, 0xfe, 0xc0, 0x80]) }, 400, 'BAD_REQUEST'),
  http(
    'a byte order mark before JSON',
    { body: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(ok)]) },
    400,
    'BAD_REQUEST',
  ),
  http('UTF-16', { body: Buffer.from(ok, 'utf16le') }, 400, 'BAD_REQUEST'),
  http(
    'gzip that is none',
    { body: 'not gzip', headers: { 'content-encoding': 'gzip' } },
    400,
    'BAD_REQUEST',
  ),
  http('a body of 1 MB and a byte', { body: Buffer.alloc(1024 * 1024 + 1, 0x20) }, 413, 'PAYLOAD_TOO_LARGE'),
  http('text/plain', { ...type('text/plain'), body: ok }, 400, 'BAD_REQUEST'),
  http(
    'a form',
    { ...type('application/x-www-form-urlencoded'), body: 'query=%7B__typename%7D' },
    400,
    'BAD_REQUEST',
  ),
  http('a multipart form', { ...type('multipart/form-data; boundary=x'), body: '--x--' }, 400, 'BAD_REQUEST'),
  http(
    'XML',
    { ...type('application/xml'), body: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' },
    400,
    'BAD_REQUEST',
  ),
  http('an empty content type', { ...type(''), body: ok }, 400, 'BAD_REQUEST'),
  graphql(
    'a prototype in the variables',
    Q,
    JSON.parse('{"__proto__": {"admin": true}, "constructor": 1}'),
    200,
    undefined,
    /"__typename":"Query"/,
  ),
  http(
    'a duplicate key: the last one counts',
    { body: `{"query": "{ nope }", "query": "${Q}"}` },
    200,
    undefined,
    /"Query"/,
  ),
];
