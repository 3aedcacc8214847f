import { execFile } from 'node:child_process';
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { projectFile } from '@tradegraph/service-kit';
import { decodeJwt } from 'jose';
import type { ApiKey, Client } from '../src/identity/machines.js';
import type { RunningGateway } from '../src/server.js';
import { SmallShop } from './fixture/small-shop.js';
import { testIdentity } from './fixture/test-identity.js';

const hash = (secret: string) => `sha256:${createHash('sha256').update(secret).digest('base64url')}`;
const client = (id: string, more: Partial<Client> = {}): Client => ({
  ...{ id, roles: ['service'], secretHashes: [hash('old secret: 1+1=2%')], tokenSeconds: 600 },
  ...more,
});
const CLIENTS: Client[] = [
  client('wms', {
    secretHashes: [hash('old secret: 1+1=2%'), hash('new secret')],
    scopes: ['orders:read', 'warehouse:work'],
    warehouses: ['LHR'],
  }),
  client('gone', { expiresAt: '2020-01-01T00:00:00Z' }),
];
const SECRET = 'a-key-of-more-than-thirty-two-characters';
const key = (id: string, more: Partial<ApiKey> = {}): ApiKey => ({
  id,
  roles: ['operator'],
  secret: SECRET,
  ...more,
});
const KEYS = [
  key('erp', { channels: ['web'], scopes: ['orders:read', 'orders:write'] }),
  key('erp-next', { secret: `next-${SECRET}` }),
  key('erp-old', { expiresAt: '2020-01-01T00:00:00Z' }),
];

let shop: SmallShop;
let gateway: RunningGateway;
let twin: RunningGateway;
beforeAll(async () => {
  shop = await SmallShop.open();
  const identity = testIdentity({ clients: CLIENTS, apiKeys: KEYS });
  gateway = await shop.gateway({ identity });
  twin = await shop.gateway({ identity });
  await shop.changeOrder('o1');
});
afterAll(() => shop.close());

describe('POST /oauth/token', () => {
  const basic = (id: string, secret: string) =>
    `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`;
  const form = { grant_type: 'client_credentials' };
  const ask = async (fields: Record<string, string> | string, headers: Record<string, string> = {}) => {
    const body = typeof fields === 'string' ? fields : new URLSearchParams(fields).toString();
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const response = await fetch(`${gateway.url}/oauth/token`, {
      method: 'POST',
      body,
      headers: { ...type, ...headers },
    });
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Record<string, string>,
    };
  };

  it('gives a token to a client that shows its secret, by Basic or in the form', async () => {
    const authorization = basic('wms', 'old secret: 1+1=2%');
    const { status, headers, body } = await ask(form, { authorization });
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(body).toMatchObject({
      token_type: 'Bearer',
      expires_in: 600,
      scope: 'orders:read warehouse:work',
    });
    expect(decodeJwt(body['access_token']!)).toMatchObject({
      sub: 'wms',
      client_id: 'wms',
      warehouses: ['LHR'],
    });
    const posted = await ask({ ...form, client_id: 'wms', client_secret: 'new secret' });
    const asked = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${posted.body['access_token']}` },
      body: '{"query": "{ allOrders { id } }"}',
    });
    expect(await asked.json()).toMatchObject({ data: { allOrders: [{ id: 'o1' }] } });
    expect(shop.subgraphs.orders.asked.at(-1)!.viewer).toEqual({
      ...{ id: 'wms', roles: ['service'] },
      ...{ scopes: ['orders:read', 'warehouse:work'], warehouses: ['LHR'] },
    });
  });

  it('narrows the token to the scopes that are asked for', async () => {
    const credentials = { client_id: 'wms', client_secret: 'new secret' };
    const { body } = await ask({ ...form, ...credentials, scope: 'orders:read' });
    expect([body['scope'], decodeJwt(body['access_token']!)['scope']]).toEqual([
      'orders:read',
      'orders:read',
    ]);
  });

  const wms = { client_id: 'wms', client_secret: 'new secret' };
  it.each([
    ['a wrong secret', { ...form, ...wms, client_secret: 'x' }, 401, 'invalid_client'],
    [
      'the digest in place of the secret',
      { ...form, ...wms, client_secret: hash('new secret') },
      401,
      'invalid_client',
    ],
    ['an unknown client', { ...form, ...wms, client_id: 'nobody' }, 401, 'invalid_client'],
    [
      'a client whose time is over',
      { ...form, client_id: 'gone', client_secret: 'old secret: 1+1=2%' },
      401,
      'invalid_client',
    ],
    ['no secret', form, 401, 'invalid_client'],
    ['no grant', wms, 400, 'invalid_request'],
    ['another grant', { ...wms, grant_type: 'password' }, 400, 'unsupported_grant_type'],
    [
      'a scope that it does not have',
      { ...form, ...wms, scope: 'orders:read finance:post' },
      400,
      'invalid_scope',
    ],
    ['a parameter twice', 'grant_type=client_credentials&grant_type=password', 400, 'invalid_request'],
  ])('refuses %s', async (_name, fields, status, error) => {
    const answer = await ask(fields);
    expect([answer.status, answer.body['error']]).toEqual([status, error]);
  });

  it('refuses JSON, a GET, two ways at once and a broken Basic', async () => {
    const json = await ask('{}', { 'content-type': 'application/json' });
    expect(json.body['error']).toBe('invalid_request');
    expect((await fetch(`${gateway.url}/oauth/token`)).status).toBe(405);
    const both = await ask({ ...form, ...wms }, { authorization: basic('wms', 'new secret') });
    expect(both.body['error']).toBe('invalid_request');
    for (const authorization of ['Basic %%%', 'Basic', basic('wms', 'x'), 'Basic d21z', 'Basic JTpl']) {
      const { status, headers, body } = await ask(form, { authorization });
      expect([status, body['error']]).toEqual([401, 'invalid_client']);
      expect(headers.get('www-authenticate')).toMatch(/^Basic/);
    }
  });

  it('is not there without clients', async () => {
    const plain = await shop.gateway();
    const answer = await fetch(`${plain.url}/oauth/token`, { method: 'POST' });
    expect(answer.status).not.toBe(200);
  });
});

describe('a signed request', () => {
  const BODY = '{"query": "{ allOrders { id } }", "variables": {"ü": "仓"}}';
  interface Made {
    url?: string;
    target?: string;
    method?: string;
    keyId?: string;
    secret?: string;
    timestamp?: string;
    nonce?: string;
    body?: string;
    sent?: { target?: string; method?: string; body?: string; headers?: Record<string, string> };
    /** Seconds that the request's time is ahead of ours. */
    ahead?: number;
  }
  const make = ({
    target = '/graphql',
    method = 'POST',
    keyId = 'erp',
    secret = SECRET,
    ...made
  }: Made = {}) => {
    const {
      timestamp = `${Math.floor(Date.now() / 1_000) + (made.ahead ?? 0)}`,
      nonce = randomUUID(),
      body = BODY,
    } = made;
    const digest = createHash('sha256').update(body).digest('hex');
    const text = ['TRADEGRAPH-HMAC-SHA256', method, target, timestamp, keyId, nonce, digest].join('\n');
    const signature = createHmac('sha256', secret).update(text).digest('hex');
    const headers = {
      'content-type': 'application/json',
      authorization: `ApiKey ${keyId}`,
      ...{ 'x-timestamp': timestamp, 'x-nonce': nonce, 'x-signature': signature },
      ...made.sent?.headers,
    };
    const init =
      method === 'GET'
        ? { method, headers }
        : { method: made.sent?.method ?? method, headers, body: made.sent?.body ?? body };
    return { url: `${made.url ?? gateway.url}${made.sent?.target ?? target}`, init };
  };
  const send = async (made?: Made) => {
    const { url, init } = make(made);
    const response = await fetch(url, init);
    const { data, errors } = (await response.json()) as {
      data?: unknown;
      errors?: { message: string; extensions: { code: string } }[];
    };
    return {
      status: response.status,
      data,
      code: errors?.[0]?.extensions.code,
      message: errors?.[0]?.message,
    };
  };

  it('is let in as its key, whose limits travel on', async () => {
    expect(await send()).toMatchObject({ status: 200, data: { allOrders: [{ id: 'o1' }] } });
    expect(shop.subgraphs.orders.asked.at(-1)!.viewer).toEqual({
      ...{ id: 'erp', roles: ['operator'], channels: ['web'] },
      scopes: ['orders:read', 'orders:write'],
    });
    expect((await send({ keyId: 'erp-next', secret: `next-${SECRET}` })).status).toBe(200);
    const query = `/graphql?query=${encodeURIComponent('{ allOrders { id } }')}&a=1`;
    const preflighted = { headers: { 'apollo-require-preflight': 'true' } };
    expect((await send({ method: 'GET', target: query, body: '', sent: preflighted })).status).toBe(200);
    expect((await send({ ahead: -280 })).status).toBe(200);
    expect((await send({ ahead: 280 })).status).toBe(200);
  });

  it('is made by the client that docs/security.md shows', async () => {
    const document = readFileSync(projectFile('docs/security.md'), 'utf8');
    const program = /<!-- signed-request -->\n+```js\n([^`]*(?:`[^`]+`[^`]*)*?)```/.exec(document)![1]!;
    const env = { ...process.env, GATEWAY_URL: gateway.url, KEY_ID: 'erp', KEY_SECRET: SECRET };
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], { env });
    expect(JSON.parse(stdout)).toMatchObject({ data: { __typename: 'Query' } });
  });

  it('is refused the second time, by whichever gateway', async () => {
    const nonce = randomUUID();
    expect((await send({ nonce })).status).toBe(200);
    for (const url of [gateway.url, twin.url]) {
      const again = await send({ nonce, url });
      expect([again.status, again.code]).toEqual([401, 'UNAUTHENTICATED']);
      expect(again.message).toContain('X-Nonce was used before');
    }
    const race = randomUUID();
    const answers = await Promise.all(
      [gateway, twin, gateway, twin].map(({ url }) => send({ nonce: race, url })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('that was refused has not used up its nonce', async () => {
    const nonce = randomUUID();
    expect((await send({ nonce, secret: `another-${SECRET}` })).status).toBe(401);
    expect((await send({ nonce })).status).toBe(200);
  });

  const headers = (more: Record<string, string>) => ({ sent: { headers: more } });
  it.each<[string, Made, RegExp]>([
    ['another body', { sent: { body: '{"query": "{ broken }"}' } }, /key or the signature/],
    ['the same JSON in other bytes', { sent: { body: BODY.replace(': ', ':') } }, /key or the signature/],
    ['another path', { sent: { target: '/export' } }, /key or the signature/],
    ['a query that was not signed', { sent: { target: '/graphql?a=1' } }, /key or the signature/],
    ['another method', { sent: { method: 'PUT' } }, /key or the signature/],
    ['another time', { sent: { headers: { 'x-timestamp': '1700000000' } } }, /behind our clock/],
    ['another nonce', headers({ 'x-nonce': randomUUID() }), /key or the signature/],
    ['another key of ours', headers({ authorization: 'ApiKey erp-next' }), /key or the signature/],
    ['an unknown key', { keyId: 'nobody' }, /^The key or the signature is not valid$/],
    ['a wrong secret', { secret: `x${SECRET}` }, /^The key or the signature is not valid$/],
    ['a key whose time is over', { keyId: 'erp-old' }, /expired/],
    ['a time too old', { ahead: -310 }, /31\d seconds behind our clock; at most 300/],
    ['a time too new', { ahead: 310 }, /seconds ahead of our clock/],
    ['a time in milliseconds', { timestamp: `${Date.now()}` }, /X-Timestamp: the Unix time in seconds/],
    ['a short nonce', { nonce: 'abc' }, /X-Nonce: 16 to 128/],
    ['a nonce with a line feed', headers({ 'x-nonce': `${randomUUID()}%0A` }), /X-Nonce/],
    ['no signature', headers({ 'x-signature': '' }), /X-Signature/],
    ['a signature in Base64', headers({ 'x-signature': 'A'.repeat(44) }), /hexadecimal/],
    ['a signature of zeros', headers({ 'x-signature': '0'.repeat(64) }), /key or the signature/],
    ['no key', headers({ authorization: 'ApiKey' }), /ApiKey <key id>/],
    ['two keys', headers({ authorization: 'ApiKey erp, ApiKey erp-next' }), /ApiKey <key id>/],
  ])('with %s is refused', async (_name, made, message) => {
    const before = shop.subgraphs.orders.asked.length;
    const answer = await send(made);
    expect(answer.status).toBe(401);
    expect(answer.code).toBe('UNAUTHENTICATED');
    expect(answer.message).toMatch(message);
    expect(shop.subgraphs.orders.asked).toHaveLength(before);
  });

  it('with a body that is too long is refused before it is read', async () => {
    expect(await send({ body: 'x'.repeat(1_100_000) })).toMatchObject({
      status: 413,
      code: 'PAYLOAD_TOO_LARGE',
    });
  });
});
