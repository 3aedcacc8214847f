import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { until } from '@tradegraph/test-kit';
import { request, type Dispatcher } from 'undici';
import type { RunningGateway } from '../src/server.js';
import { SmallShop } from './fixture/small-shop.js';
import { bearer } from './fixture/tokens.js';
import { deadlines } from './fixture/live-shop.js';

const LIST = '{ orders(first: 250) { nodes { id orderNo status sku { name } } } }';
const ORDERS = 3_000;

let shop: SmallShop;
let gateway: RunningGateway;

beforeAll(async () => {
  shop = await SmallShop.open();
  gateway = await shop.gateway({ deadlines });
  await shop.changeOrders(Array.from({ length: ORDERS }, (_, index) => `o${index}`));
});
afterAll(() => shop?.close());

/** The bytes as they came: neither asked for nor decoded behind the test's back. */
async function bytesOf({ statusCode, headers, body }: Dispatcher.ResponseData) {
  return { status: statusCode, headers, bytes: Buffer.from(await body.arrayBuffer()) };
}

async function post(path: string, query: string, headers: Record<string, string>, url = gateway.url) {
  const sent = { 'content-type': 'application/json', ...headers, ...(await bearer()) };
  return bytesOf(
    await request(`${url}${path}`, { method: 'POST', headers: sent, body: JSON.stringify({ query }) }),
  );
}

async function get(query: string, headers: Record<string, string>, method: 'GET' | 'HEAD' = 'GET') {
  const url = `${gateway.url}/graphql?query=${encodeURIComponent(query)}`;
  return bytesOf(await request(url, { method, headers: { ...headers, ...(await bearer()) } }));
}

const decode = { br: brotliDecompressSync, gzip: gunzipSync, none: (bytes: Buffer) => bytes };

/** What a client may say, and the coding that it then gets. */
const wishes: [string | undefined, keyof typeof decode][] = [
  [undefined, 'none'],
  ['', 'none'],
  ['br', 'br'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, br;q=0.5', 'gzip'],
  ['br;q=0, *', 'gzip'],
  ['gzip;q=0.2', 'gzip'],
  ['identity, gzip;q=0.5', 'none'],
  ['deflate', 'none'],
  ['*;q=0', 'none'],
  ['identity;q=0', 'none'],
  ['nonsense;q=x', 'none'],
];

describe.each([
  ['POST', (headers: Record<string, string>) => post('/graphql', LIST, headers)],
  ['GET', (headers: Record<string, string>) => get(LIST, headers)],
])('a long answer to a %s', (_, ask) => {
  it.each(wishes)('for Accept-Encoding %s is coded as %s', async (wish, coding) => {
    const { status, headers, bytes } = await ask(wish === undefined ? {} : { 'accept-encoding': wish });
    expect([status, headers['content-encoding'] ?? 'none']).toEqual([200, coding]);
    expect(headers['vary']).toBe('accept-encoding');
    expect(Number(headers['content-length'])).toBe(bytes.length);
    const { data } = JSON.parse(decode[coding](bytes).toString()) as { data: { orders: { nodes: [] } } };
    expect(data.orders.nodes).toHaveLength(250);
    if (coding !== 'none') expect(bytes.length).toBeLessThan(5_000);
  });
});

it('leaves a short answer as it is, and so that of a HEAD', async () => {
  for (const answer of [await post('/graphql', '{ __typename }', { 'accept-encoding': 'br' })]) {
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(answer.bytes.toString())).toMatchObject({ data: { __typename: 'Query' } });
  }
  const head = await get(LIST, { 'accept-encoding': 'br' }, 'HEAD');
  expect([head.status, head.headers['content-encoding'], head.bytes.length]).toEqual([405, undefined, 0]);
});

it('says beside the origin that the coding decides', async () => {
  const open = await shop.gateway({ deadlines, corsOrigins: ['https://shop.example'] });
  const headers = { 'accept-encoding': 'br', origin: 'https://shop.example' };
  const answer = await post('/graphql', LIST, headers, open.url);
  expect([answer.headers['vary']].flat().join(', ')).toBe('Origin, accept-encoding');
});

it('is off where a proxy does it', async () => {
  const plain = await shop.gateway({ deadlines, compression: false });
  for (const path of ['/graphql', '/export']) {
    const query = path === '/export' ? '{ orders { nodes { id } } }' : LIST;
    const answer = await post(path, query, { 'accept-encoding': 'br, gzip' }, plain.url);
    expect([answer.status, answer.headers['content-encoding'], answer.headers['vary']]).toEqual([
      200,
      undefined,
      undefined,
    ]);
  }
});

describe('an export', () => {
  const ROWS = '{ orders { nodes { id orderNo status version } } }';

  it.each(['application/x-ndjson', 'text/csv'])('of %s is the same in every coding', async (accept) => {
    const plain = await post('/export', ROWS, { accept });
    expect(plain.bytes.toString().trimEnd().split('\n').length).toBeGreaterThanOrEqual(ORDERS);
    for (const coding of ['br', 'gzip'] as const) {
      const coded = await post('/export', ROWS, { accept, 'accept-encoding': coding });
      expect(coded.headers['content-encoding']).toBe(coding);
      expect(decode[coding](coded.bytes).equals(plain.bytes)).toBe(true);
      expect(coded.bytes.length).toBeLessThan(plain.bytes.length / 4);
    }
  });

  it.each(['br', 'gzip'])('lets its first rows out while it waits for the next page: %s', async (coding) => {
    const asking = exportStream(coding, `first-${coding}`);
    await until(() => pagesOf(`first-${coding}`) > 0, 'the first page');
    const release = shop.subgraphs.orders.hold();
    try {
      const { body } = await asking;
      const [rows] = (await body.take(1).toArray()) as Buffer[];
      expect(rows!.length).toBeGreaterThan(100);
    } finally {
      release();
    }
  });

  it('asks for no more pages when its client has left', async () => {
    shop.note = 'x'.repeat(20_000); // 250 of them fill every buffer on the way
    const { body } = await exportStream('gzip', 'left');
    body.on('error', () => undefined).destroy();
    let [seen, looks] = [0, 0];
    await until(() => {
      looks = pagesOf('left') === seen ? looks + 1 : 0;
      seen = pagesOf('left');
      return looks === 50;
    }, 'the end of the asking');
    shop.note = '';
    expect(seen).toBeLessThan(ORDERS / 250);
  });

  /** How many pages an export has asked for so far. */
  const pagesOf = (id: string) =>
    shop.subgraphs.orders.asked.filter(({ correlationId }) => correlationId === id).length;

  async function exportStream(coding: string, id: string) {
    const headers = { 'accept-encoding': coding, 'x-correlation-id': id, ...(await bearer()) };
    return request(`${gateway.url}/export`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: ROWS }),
    });
  }
});
