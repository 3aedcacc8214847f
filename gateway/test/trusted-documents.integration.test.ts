import { createHash } from 'node:crypto';
import { mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { metric, until } from '@tradegraph/test-kit';
import { documentsConfig } from '../src/documents/documents-config.js';
import type { RunningGateway } from '../src/server.js';
import { liveClient, subscribe } from './fixture/live-client.js';
import { deadlines } from './fixture/live-shop.js';
import { SmallShop } from './fixture/small-shop.js';
import { bearer } from './fixture/tokens.js';

const QUERY = 'query Name { sku(skuCode: "A") { name } }';
const LIST = '{ orders { nodes { id } } }';
const LIVE = 'subscription { orderChanged { cursor } }';
const FOREIGN = '{ sku(skuCode: "B") { name } }';
const FOREIGN_LIVE = 'subscription { orderChanged { eventId } }';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const manifestOf = (...texts: string[]) =>
  JSON.stringify(Object.fromEntries(texts.map((text) => [sha256(text), text])));

const folder = mkdtempSync(join(tmpdir(), 'manifests-'));
let shop: SmallShop;
let strict: RunningGateway;

beforeAll(async () => {
  writeFileSync(join(folder, 'console.json'), manifestOf(QUERY, LIVE));
  const operations = [{ id: sha256(LIST), body: LIST, name: 'List', type: 'query' }];
  const format = 'apollo-persisted-query-manifest';
  writeFileSync(join(folder, 'app.json'), JSON.stringify({ format, version: 1, operations }));
  shop = await SmallShop.open();
  const trustedDocuments = { path: folder, enforce: true, freeRoles: ['analyst'] as const };
  strict = await shop.gateway({ deadlines, trustedDocuments });
});
afterAll(() => shop?.close());

interface Result {
  data?: unknown;
  errors?: { extensions: { code: string; bizCode: number } }[];
}

async function send(method: 'GET' | 'POST', body: object, role?: string, url = strict.url) {
  const headers = { 'content-type': 'application/json', ...(await bearer(role)) };
  const search = Object.entries(body).map(([key, value]) => [
    key,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const answer = await (method === 'POST'
    ? fetch(`${url}/graphql`, { method, headers, body: JSON.stringify(body) })
    : fetch(`${url}/graphql?${new URLSearchParams(search)}`, { headers }));
  const { data, errors } = (await answer.json()) as Result;
  return { status: answer.status, data, code: errors?.[0]?.extensions.code };
}

const persisted = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: sha256(text) } });
const NAME = { sku: { name: 'Name of A' } };
const REFUSED = { status: 400, data: undefined, code: 'DOCUMENT_NOT_TRUSTED' };
const count = (url: string, outcome: string) =>
  metric(url, 'tradegraph_untrusted_documents_total', { outcome });

describe.each(['POST', 'GET'] as const)('%s', (method) => {
  it('runs what is in a manifest, however it is spaced, and nothing else', async () => {
    for (const query of [QUERY, QUERY.replaceAll(' ', ' \n,')])
      expect(await send(method, { query })).toEqual({ status: 200, data: NAME, code: undefined });
    const before = await count(strict.url, 'refused');
    const others = [FOREIGN, QUERY.replace('Name', 'Names'), '{ __typename }', '{', 'x'.repeat(3_000)];
    for (const query of others) expect(await send(method, { query })).toEqual(REFUSED);
    expect((await count(strict.url, 'refused')) - before).toBe(others.length);
  });

  it('runs a document of the manifest by its hash alone, and learns no other', async () => {
    expect(await send(method, { extensions: persisted(QUERY) })).toMatchObject({ status: 200, data: NAME });
    expect(await send(method, { query: FOREIGN, extensions: persisted(FOREIGN) })).toEqual(REFUSED);
    expect(await send(method, { extensions: persisted(FOREIGN) })).toMatchObject({
      code: 'PERSISTED_QUERY_NOT_FOUND',
    });
  });

  it('runs a document of the manifest by `documentId`, which is no way round the manifest', async () => {
    const ran = { status: 200, data: NAME };
    for (const documentId of [`sha256:${sha256(QUERY)}`, sha256(QUERY)]) {
      expect(await send(method, { documentId })).toMatchObject(ran);
      expect(await send(method, { documentId, extensions: { tracing: true } })).toMatchObject(ran);
      expect(await send(method, { documentId, query: FOREIGN })).toEqual(REFUSED);
    }
    for (const documentId of [`sha256:${sha256(FOREIGN)}`, `x-${sha256(QUERY)}`, ''])
      expect(await send(method, { documentId })).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
    expect(await send(method, { documentId: sha256(QUERY), extensions: 'none' })).toMatchObject({
      status: 400,
      code: 'BAD_REQUEST',
    });
  });

  it('runs what a free role asks', async () => {
    expect(await send(method, { query: FOREIGN }, 'analyst')).toMatchObject({ status: 200 });
    expect(await send(method, { query: FOREIGN }, 'operator')).toEqual(REFUSED);
  });
});

it('runs no text that a free role has taught it by hash for others', async () => {
  const query = '{ sku(skuCode: "C") { name } }';
  expect(await send('POST', { query, extensions: persisted(query) }, 'analyst')).toMatchObject({
    status: 200,
  });
  expect(await send('POST', { extensions: persisted(query) }, 'analyst')).toMatchObject({ status: 200 });
  expect(await send('POST', { extensions: persisted(query) })).toEqual(REFUSED);
  // Nor with a trusted text beside it, where one looks and the other runs.
  const headers = { 'content-type': 'application/json', ...(await bearer()) };
  const answer = await fetch(`${strict.url}/graphql?${new URLSearchParams({ query: QUERY })}`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ extensions: persisted(query) }),
  });
  expect(((await answer.json()) as Result).errors?.[0]?.extensions.code).toBe('DOCUMENT_NOT_TRUSTED');
});

it('exports what is in a manifest, and nothing else', async () => {
  const send = async (query: string) =>
    fetch(`${strict.url}/export`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await bearer()) },
      body: JSON.stringify({ query }),
    });
  await shop.changeOrder('exported');
  const rows = await send(LIST);
  expect([rows.status, await rows.text()]).toEqual([200, expect.stringContaining('{"id":"exported"}')]);
  const refused = await send('{ orders { nodes { orderNo } } }');
  expect(refused.status).toBe(400);
  expect(((await refused.json()) as Result).errors).toMatchObject([
    { extensions: { code: 'DOCUMENT_NOT_TRUSTED', bizCode: 40302 } },
  ]);
});

it('holds over a WebSocket, for subscriptions and for the rest', async () => {
  const client = await liveClient(strict.url);
  const [live, ...foreign] = [LIVE, FOREIGN_LIVE, FOREIGN].map((query) => subscribe(client, query));
  const query = subscribe(client, QUERY);
  expect(await query.received(1)).toEqual([NAME]);
  for (const one of foreign) {
    await until(() => one.failure, 'the refusal');
    expect(one.failure).toMatchObject([{ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }]);
  }
  await until(async () => (await metric(strict.url, 'tradegraph_live_subscribers')) > 0, 'the subscription');
  await shop.changeOrder('live');
  expect(await live!.received(1)).toHaveLength(1);
  live!.stop();
  await client.dispose();
});

it.each([FOREIGN, FOREIGN_LIVE])('holds over SSE: %s', async (query) => {
  const headers = { accept: 'text/event-stream', 'content-type': 'application/json', ...(await bearer()) };
  const body = JSON.stringify({ query });
  const answer = await fetch(`${strict.url}/graphql`, { method: 'POST', headers, body });
  expect(await answer.text()).toContain('DOCUMENT_NOT_TRUSTED');
});

it('takes a changed manifest into service, and keeps the one before where it is broken', async () => {
  const file = join(folder, 'console.json');
  const write = (text: string) => {
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
    process.emit('SIGHUP');
  };
  write('{ "half": ');
  expect(await send('POST', { query: QUERY })).toMatchObject({ data: NAME });
  write('{ "no": "{ graph ° ql" }');
  expect(await send('POST', { query: QUERY })).toMatchObject({ data: NAME });
  write(manifestOf(FOREIGN, LIVE));
  expect(await send('POST', { query: FOREIGN })).toMatchObject({ status: 200 });
  expect(await send('POST', { query: QUERY })).toEqual(REFUSED);
  writeFileSync(file, manifestOf(QUERY, LIVE)); // and without being told
  await until(async () => (await send('POST', { query: QUERY })).status === 200, 'the manifest');
});

it('only counts while it is tried out', async () => {
  const trustedDocuments = { path: folder, enforce: false, freeRoles: [] };
  const lenient = await shop.gateway({ deadlines, trustedDocuments });
  for (const method of ['POST', 'GET'] as const)
    expect(await send(method, { query: FOREIGN }, 'analyst', lenient.url)).toMatchObject({ status: 200 });
  expect(await count(lenient.url, 'let_through')).toBe(2);
  expect(await count(lenient.url, 'refused')).toBe(0);
});

it('does not start with manifests that can not be read', async () => {
  const start = (path: string) => shop.gateway({ trustedDocuments: { path, enforce: true, freeRoles: [] } });
  await expect(start(join(folder, 'missing.json'))).rejects.toThrow(/^TRUSTED_DOCUMENTS: .*missing\.json/);
  const empty = join(mkdtempSync(join(tmpdir(), 'manifests-')), 'empty.json');
  writeFileSync(empty, '{}');
  await expect(start(empty)).rejects.toThrow(/no document in/);
});

it('is configured by its variables', () => {
  const read = (more: Partial<Parameters<typeof documentsConfig>[0]>, production = false) =>
    documentsConfig({ TRUSTED_DOCUMENTS_FREE_ROLES: 'analyst, service', ...more }, production);
  expect(read({})).toBeUndefined();
  expect(read({}, true)).toBeUndefined();
  const given = { TRUSTED_DOCUMENTS: 'm.json' };
  const config = { path: 'm.json', freeRoles: ['analyst', 'service'] };
  expect(read(given)).toEqual({ ...config, enforce: false });
  expect(read(given, true)).toEqual({ ...config, enforce: true });
  expect(read({ ...given, TRUSTED_DOCUMENTS_MODE: 'log' }, true)).toEqual({ ...config, enforce: false });
  expect(read({ ...given, TRUSTED_DOCUMENTS_MODE: 'enforce' })).toEqual({ ...config, enforce: true });
  expect(read({ ...given, TRUSTED_DOCUMENTS_MODE: 'off' }, true)).toBeUndefined();
  expect(() => read({ TRUSTED_DOCUMENTS_MODE: 'enforce' })).toThrow(/needs TRUSTED_DOCUMENTS/);
  expect(() => read({ ...given, TRUSTED_DOCUMENTS_FREE_ROLES: 'king' })).toThrow(/no role "king"/);
});
