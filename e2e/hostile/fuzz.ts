import { IDENTITY_HEADER } from '@tradegraph/service-kit';
import { bearer } from './hostile-case.js';
import { leaksIn } from './leaks.js';
import { seededRandom, type Random } from '../faults/random.js';
import type { Target } from './target.js';
import { frame, talk } from './web-socket.js';
import { codesIn, exchange, requestBytes, type Reply } from './wire.js';

const TEXTS = [
  '{ sku(skuCode: "HOST-1") { id name stockLevels { onHand warehouse { code } } } }',
  'query ($first: Int, $after: String, $t: String) { skus(first: $first, after: $after, where: { skuCode: { startsWith: $t } }) { nodes { id skuCode } pageInfo { endCursor } } }',
  'query ($t: String!, $id: ID!) { orderByNumber(orderNo: $t) { id } order(id: $id) { status lines { sku { name } } } }',
  'query ($at: DateTime) { orders(where: { placedAt: { gte: $at } }, first: 3) { nodes { id } totalCount } }',
  'mutation ($q: Int!, $k: ID!) { receiveStock(input: { idempotencyKey: $k, warehouseCode: "NOWHERE", lines: [{ skuCode: "HOST-1", quantity: $q }] }) { userErrors { message code } } }',
  'fragment F on Sku { id } query A { sku(skuCode: "x") { ...F @include(if: true) } } query B { __typename }',
];
const PIECES = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  ':',
  '"',
  '"""',
  '\\',
  '@skip(if: true)',
  '...',
  '...F',
  '$t',
  '!',
  '#',
  '\u0000',
  '\ud800',
  '\ufeff',
  '0',
  '-1',
  '1e999',
  'null',
  '__typename',
  '__schema { types { name } }',
  "' OR 1=1 --",
  '😀',
  'fragment',
  'subscription',
];
const VALUES: unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  250,
  251,
  2 ** 31,
  1e308,
  '',
  'x',
  "'; DROP TABLE skus; --",
  '\u0000',
  '\ud800',
  'é'.repeat(300),
  [],
  [[[]]],
  {},
  { $ne: 1 },
  { __proto__: null },
  '2026-01-01T00:00:00Z',
  '9'.repeat(400),
  'WyJTS1VfQ09ERV9BU0MiLDEsIngiXQ',
];
// Not /graphiql: its page is a whole editor's source, the same for everyone, in which any word may stand.
const PATHS = [
  '/graphql',
  '/export',
  '/graphql?query=%7B__typename%7D',
  '/graphql?query=%7B',
  '/%2e%2e/x',
  '/assets/x.js',
  '/health/ready',
  '/graphiql/x',
  '/dev/token?role=',
  '/nothing',
  '/%ff',
];
const TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'application/graphql-response+json',
  'multipart/form-data; boundary=x',
  '*/*',
];
const ACCEPTS = [
  'application/json',
  'text/event-stream',
  'text/csv',
  '*/*',
  'image/png',
  'application/graphql-response+json',
  ';;q=9',
];

export interface FuzzReport {
  requests: number;
  /** By status: 0 is a connection that was closed without an answer. */
  statuses: Record<string, number>;
  wrongs: string[];
}

/** Sends random requests, a few at once. The same seed makes the same ones, in the same order. */
export async function fuzz(
  target: Target,
  seed: number,
  count: number,
  log: (line: string) => void = () => undefined,
): Promise<FuzzReport> {
  const report: FuzzReport = { requests: 0, statuses: {}, wrongs: [] };
  const chance = seededRandom(seed);
  let next = 0;
  const worker = async () => {
    while (next < count && report.wrongs.length < 10) {
      const number = next++;
      // Each has its own source of chance, so that one of them can be sent again by its number.
      const attempt = () => attack(target, chance.fork(String(number)));
      let reply = await attempt();
      // A machine that is too busy for a subgraph's deadline is no answer to this request: it gets a second chance.
      if (codesIn(reply.text).includes('SERVICE_UNAVAILABLE')) reply = await attempt();
      report.requests++;
      report.statuses[reply.status] = (report.statuses[reply.status] ?? 0) + 1;
      report.wrongs.push(
        ...wrongsIn(reply, target).map((wrong) => `seed ${seed}, request ${number}: ${wrong}`),
      );
      if (report.requests % 5_000 === 0) {
        await target.good();
        log(`${report.requests} requests, ${JSON.stringify(report.statuses)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  return report;
}

const below = (random: Random, limit: number): number => random.int(0, limit - 1);

function wrongsIn({ status, text }: Reply, target: Target): string[] {
  const bad = (status >= 500 && status < 600) || /INTERNAL_SERVER_ERROR|SERVICE_UNAVAILABLE/.test(text);
  return [...(bad ? [`status ${status}: ${text.slice(-400)}`] : []), ...leaksIn(text, target)];
}

function attack(target: Target, random: Random): Promise<Reply> {
  const kind = below(random, 10);
  if (kind === 0) return overWebSocket(target, random);
  if (kind === 1) return directly(target, random);
  const { admin, analyst, warehouse } = target.tokens;
  const token = random.pick([admin, admin, analyst, warehouse, mangle(admin, random)]);
  const headers: Record<string, string> = {
    'content-type': below(random, 4) > 0 ? 'application/json' : random.pick(TYPES),
    ...(below(random, 4) > 0 ? {} : { accept: random.pick(ACCEPTS) }),
    ...bearer(token.replace(/[^\w.-]/g, '')),
  };
  const path = below(random, 4) > 0 ? '/graphql' : random.pick(PATHS);
  const method =
    below(random, 8) > 0 ? 'POST' : random.pick(['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH']);
  return exchange(target.gateway, requestBytes({ method, path, headers, body: bodyOf(random) }), 2_000);
}

function bodyOf(random: Random): string | Buffer {
  const query = below(random, 3) === 0 ? random.pick(TEXTS) : mangle(random.pick(TEXTS), random);
  const body = JSON.stringify({
    query,
    variables: variables(random),
    ...(below(random, 5) === 0 ? { operationName: random.pick(VALUES) } : {}),
  });
  if (below(random, 4) > 0) return body;
  const bytes = Buffer.from(body);
  for (let times = 1 + below(random, 5); times > 0; times--)
    bytes[below(random, bytes.length)] = below(random, 256);
  return bytes.subarray(0, below(random, 5) > 0 ? bytes.length : below(random, bytes.length));
}

const variables = (random: Random): unknown =>
  below(random, 10) === 0
    ? random.pick(VALUES)
    : Object.fromEntries(
        ['first', 'after', 't', 'id', 'at', 'q', 'k'].map((name) => [name, random.pick(VALUES)]),
      );

/** Takes out, puts in and doubles pieces of a text. */
function mangle(text: string, random: Random): string {
  let result = text;
  for (let times = 1 + below(random, 4); times > 0; times--) {
    const at = below(random, result.length + 1);
    const end = at + below(random, 12);
    const cut = below(random, 2) === 0 ? result.slice(at, end) : '';
    const put = random.pick([
      random.pick(PIECES),
      random.pick(PIECES).repeat(below(random, 60)),
      cut.repeat(3),
      '',
    ]);
    result = result.slice(0, at) + put + result.slice(below(random, 2) === 0 ? at : end);
  }
  return result;
}

function overWebSocket({ gateway, tokens }: Target, random: Random): Promise<Reply> {
  const init = JSON.stringify({
    type: 'connection_init',
    payload: { authorization: `Bearer ${tokens.analyst}` },
  });
  const message = () =>
    JSON.stringify({
      type: random.pick(['subscribe', 'complete', 'ping', 'pong', 'connection_init', 'x']),
      id: random.pick(VALUES),
      payload: { query: mangle('subscription { stockChanged { cursor } }', random) },
    });
  const piece = () =>
    random.pick<() => string | Buffer>([
      message,
      message,
      () => mangle(message(), random),
      () => frame(below(random, 16), Buffer.from(message())),
    ])();
  const send = [
    ...(below(random, 3) > 0 ? [init] : []),
    ...Array.from({ length: 1 + below(random, 4) }, piece),
  ];
  return talk(gateway, { protocol: 'graphql-transport-ws', send, patienceMs: 300 });
}

function directly(target: Target, random: Random): Promise<Reply> {
  const headers = {
    'content-type': 'application/json',
    [IDENTITY_HEADER]: mangle('eyJzdWIiOiJ4In0.AAAA', random).replace(/[^\w.-]/g, ''),
  };
  const url = target.subgraph(
    random.pick(['catalog', 'orders', 'inventory', 'warehouse', 'logistics', 'finance']),
  );
  return exchange(url, requestBytes({ headers, body: bodyOf(random) }), 2_000);
}
