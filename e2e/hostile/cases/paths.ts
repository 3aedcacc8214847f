import { bearer, http, raw, type HostileCase } from '../hostile-case.js';
import type { Target } from '../target.js';

const get = (path: string, status: number, code?: string) =>
  http(`GET ${path.slice(0, 60)}`, { method: 'GET', path }, status, code);
const BODY = '{"query":"{ __typename }"}';
const head = ({ tokens }: Target, lines: string) =>
  `POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\nauthorization: ${bearer(tokens.admin).authorization}\r\n${lines}\r\n`;

/** Paths out of the folder, and HTTP that is none. */
export const paths: HostileCase[] = [
  get('/../../etc/passwd', 404, 'NOT_FOUND'),
  get('/assets/../../package.json', 404, 'NOT_FOUND'),
  get('/%2e%2e/%2e%2e/etc/passwd', 404, 'NOT_FOUND'),
  get('/..%2f..%2fetc/passwd', 404, 'NOT_FOUND'),
  get('/..%5c..%5cwindows', 404, 'NOT_FOUND'),
  get('/%252e%252e/etc/passwd', 404, 'NOT_FOUND'),
  get('/.env', 404, 'NOT_FOUND'),
  get('/.git/config', 404, 'NOT_FOUND'),
  get('/a%00.html', 404, 'NOT_FOUND'),
  get('/%E0%A4%A', 404, 'NOT_FOUND'),
  get('/%c0%ae%c0%ae/etc/passwd', 404, 'NOT_FOUND'),
  get(`/${'a'.repeat(8_000)}`, 404, 'NOT_FOUND'),
  get('//evil.example/x', 404, 'NOT_FOUND'),
  get('/internal/events', 404, 'NOT_FOUND'),
  get('/graphql/../graphql/x', 404, 'NOT_FOUND'),
  get('/dev/token?role=root', 400, 'BAD_USER_INPUT'),
  http('POST to a file', { path: '/index.html' }, 404, 'NOT_FOUND'),
  raw('no HTTP', () => 'HELLO\r\n\r\n', 400),
  raw('binary rubbish', () => Buffer.from([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3, 13, 10, 13, 10]), 400),
  raw('HTTP/9.9', () => 'GET / HTTP/9.9\r\nhost: x\r\n\r\n', 400),
  raw('no Host', () => 'GET / HTTP/1.1\r\n\r\n', 400),
  raw('two lengths', (t) => head(t, `content-length: 5\r\ncontent-length: ${BODY.length}\r\n`) + BODY, 400),
  raw(
    'a length and chunks',
    (t) =>
      head(t, `content-length: 5\r\ntransfer-encoding: chunked\r\n`) +
      '0\r\n\r\nGET /admin HTTP/1.1\r\nhost: x\r\n\r\n',
    400,
  ),
  raw('chunked in disguise', (t) => head(t, 'transfer-encoding: xchunked\r\n') + BODY, 400),
  raw('a negative length', (t) => head(t, 'content-length: -5\r\n') + BODY, 400),
  raw('a length in hexadecimal', (t) => head(t, 'content-length: 0x1a\r\n') + BODY, 400),
  raw('a chunk that is none', (t) => head(t, 'transfer-encoding: chunked\r\n') + 'zz\r\nabc\r\n', 400),
  raw(
    'a folded header',
    (t) => head(t, `x-a: 1\r\n  folded\r\ncontent-length: ${BODY.length}\r\n`) + BODY,
    400,
  ),
  raw(
    'a space before the colon',
    (t) => head(t, `x-a : 1\r\ncontent-length: ${BODY.length}\r\n`) + BODY,
    400,
  ),
  raw(
    'a line feed alone',
    (t) => head(t, `x-a: 1\nx-b: 2\r\ncontent-length: ${BODY.length}\r\n`) + BODY,
    400,
  ),
  raw('a NUL in a header', (t) => head(t, `x-a: \u0000\r\ncontent-length: ${BODY.length}\r\n`) + BODY, 400),
  raw('headers of 40,000 bytes', (t) => head(t, `x-a: ${'a'.repeat(40_000)}\r\n`), 431),
  raw(
    'a correlation id that would forge a log line',
    (t) => head(t, `x-correlation-id: a","level":60\r\ncontent-length: ${BODY.length}\r\n`) + BODY,
    200,
    undefined,
    /x-correlation-id: [0-9A-Z]{26}/i,
  ),
  raw(
    'an identity header from outside',
    (t) => head(t, `x-tradegraph-identity: forged.forged\r\ncontent-length: ${BODY.length}\r\n`) + BODY,
    200,
  ),
];
