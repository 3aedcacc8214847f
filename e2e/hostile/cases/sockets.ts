import type { HostileCase } from '../hostile-case.js';
import type { Target } from '../target.js';
import { frame, talk, type SocketTalk } from '../web-socket.js';

const PROTOCOL = 'graphql-transport-ws';
const msg = (value: unknown) => JSON.stringify(value);
const init = ({ tokens }: Target) =>
  msg({ type: 'connection_init', payload: { authorization: `Bearer ${tokens.admin}` } });
const subscribe = (id: unknown, query: unknown, more: object = {}) =>
  msg({ type: 'subscribe', id, payload: { query, ...more } });
const LIVE = 'subscription { stockChanged { cursor } }';

type Sent = (string | Buffer)[] | ((target: Target) => (string | Buffer)[]);
const socket = (
  name: string,
  sent: Sent,
  status: number,
  code?: string,
  more: Partial<SocketTalk> = {},
): HostileCase => ({
  name: `WebSocket: ${name}`,
  send: (target) =>
    talk(target.gateway, {
      protocol: PROTOCOL,
      send: typeof sent === 'function' ? sent(target) : sent,
      afterAck: typeof sent === 'function',
      ...more,
    }),
  status,
  code,
});
const operation = (name: string, query: unknown, code: string, more: object = {}) =>
  socket(name, (target) => [init(target), subscribe('1', query, more)], 1, code, { until: /"type":"error"/ });
const frames = (name: string, bytes: Buffer, status: number) => socket(name, [bytes], status);

/** The WebSocket protocol and the one on top of it, abused. The status is the close code. */
export const sockets: HostileCase[] = [
  socket('no subprotocol', [], 4406, undefined, { protocol: undefined as never }),
  socket('another subprotocol', [], 4406, undefined, { protocol: 'graphql-ws' }),
  socket('another path', [], 404, undefined, { path: '/admin' }),
  socket('no JSON', ['hello'], 4400),
  socket('a list', ['[]'], 4400),
  socket('null', ['null'], 4400),
  socket('no type', ['{}'], 4400),
  socket('a type that there is not', [msg({ type: 'drop_tables' })], 4400),
  socket('a message of the old protocol', [msg({ type: 'start', id: '1', payload: { query: LIVE } })], 4400),
  socket('20,000 nested brackets', ['['.repeat(20_000)], 4400),
  socket('binary', [frame(2, Buffer.from(msg({ type: 'ping' })))], 4400),
  socket('subscribe before init', [subscribe('1', LIVE)], 4401),
  socket('init without a token', [msg({ type: 'connection_init' })], 4401),
  socket(
    'init with a forged token',
    [msg({ type: 'connection_init', payload: { authorization: 'Bearer a.b.c' } })],
    4401,
  ),
  socket(
    'init with a token that is an object',
    [msg({ type: 'connection_init', payload: { authorization: {} } })],
    4401,
  ),
  socket('init with a payload that is a text', [msg({ type: 'connection_init', payload: 'x' })], 4400),
  socket('init twice', (t) => [init(t), init(t)], 4429),
  socket('nothing at all: init in time', [], 4408),
  socket('an id twice', (t) => [init(t), subscribe('1', LIVE), subscribe('1', LIVE)], 4409),
  socket('an empty id', (t) => [init(t), subscribe('', LIVE)], 4400),
  socket('an id of 1,000 characters', (t) => [init(t), subscribe('i'.repeat(1_000), LIVE)], 4400),
  socket('an id that is a number', (t) => [init(t), subscribe(1, LIVE)], 4400),
  socket('a query that is an object', (t) => [init(t), subscribe('1', {})], 4400),
  socket('variables that are a text', (t) => [init(t), subscribe('1', LIVE, { variables: 'x' })], 4400),
  socket('2 MB in a message', (t) => [init(t), subscribe('1', 'x'.repeat(2 * 1024 * 1024))], 1009),
  frames('a frame without a mask', frame(1, Buffer.from('{}'), { masked: false }), 1002),
  frames('an opcode that there is not', frame(3, Buffer.from('{}')), 1002),
  frames('reserved bits', frame(1, Buffer.from('{}'), { first: 0xf1 }), 1002),
  frames('a continuation of nothing', frame(0, Buffer.from('{}')), 1002),
  frames('a ping of 200 bytes', frame(9, Buffer.alloc(200)), 1002),
  frames('a ping in fragments', frame(9, Buffer.from('x'), { first: 0x09 }), 1002),
  frames('invalid UTF-8', frame(1, Buffer.from([0xff, 0xfe])), 1007),
  frames('a close code that there is not', frame(8, Buffer.from([0x03, 0xe7])), 1002),
  frames('a close of one byte', frame(8, Buffer.from([3])), 1002),
];

/** What a connection that did its init properly may be refused. */
export const operations: HostileCase[] = [
  operation('no GraphQL', '{', 'GRAPHQL_PARSE_FAILED'),
  operation('a field that there is not', 'subscription { nope }', 'GRAPHQL_VALIDATION_FAILED'),
  operation(
    'two root fields',
    'subscription { stockChanged { cursor } orderChanged { cursor } }',
    'GRAPHQL_VALIDATION_FAILED',
  ),
  operation(
    'a cursor that is none',
    'subscription { stockChanged(after: "zzz") { cursor } }',
    'INVALID_CURSOR',
  ),
  operation(
    'a cursor of another source',
    `subscription { stockChanged(after: "${Buffer.from('orders:5').toString('base64url')}") { cursor } }`,
    'INVALID_CURSOR',
  ),
  operation(
    'a variable of another type',
    'subscription ($a: String) { stockChanged(after: $a) { cursor } }',
    'BAD_USER_INPUT',
    { variables: { a: 5 } },
  ),
  operation(
    'a query that is refused',
    '{ skus(first: 0) { nodes { id } } nope }',
    'GRAPHQL_VALIDATION_FAILED',
  ),
];
