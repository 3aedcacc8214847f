import { chromium } from 'playwright-core';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningGateway } from '../src/server.js';
import { SmallShop } from './fixture/small-shop.js';
import { testIdentity } from './fixture/test-identity.js';

const CHROMIUM = '/usr/bin/chromium';

let shop: SmallShop;
let gateway: RunningGateway;
const folder = mkdtempSync(join(tmpdir(), 'tradegraph-web-'));

beforeAll(async () => {
  mkdirSync(join(folder, 'web/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'web/.hidden'), 'secret');
  writeFileSync(join(folder, 'web/index.html'), '<title>Console</title>');
  writeFileSync(join(folder, 'web/assets/app-1a2b.js'), `// ${'x'.repeat(5_000)}`);
  shop = await SmallShop.open();
  gateway = await shop.gateway({ webFolder: join(folder, 'web') });
});

afterAll(async () => {
  await shop.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${gateway.url}${path}`, { headers });
const asBrowser = { accept: 'text/html,application/xhtml+xml' };

/** As typed: fetch would tidy the path up before it is sent. */
const getRaw = (path: string) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const { hostname, port } = new URL(gateway.url);
    request({ hostname, port, path }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    })
      .on('error', reject)
      .end();
  });

describe('the web console', () => {
  it('is served at / and for each of its own pages, always fresh', async () => {
    for (const [path, headers] of [
      ['/', {}],
      ['/orders/ord_1', asBrowser],
    ] as const) {
      const response = await get(path, headers);
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-cache']);
      expect(await response.text()).toContain('<title>Console</title>');
    }
  });

  it('has its assets kept for good, compressed, and not sent twice', async () => {
    const response = await get('/assets/app-1a2b.js');
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-type')).toContain('text/javascript');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect((await response.text()).length).toBe(5_003);
    const again = await get('/assets/app-1a2b.js', { 'if-none-match': response.headers.get('etag')! });
    expect(again.status).toBe(304);
  });

  it.each(['br', 'gzip'])('has each asset compressed once and kept until it changes: %s', async (coding) => {
    const file = join(folder, `web/assets/kept-${coding}.js`);
    /** The file's time is what tells that it has changed. */
    const write = (letter: string, seconds: number) => {
      writeFileSync(file, letter.repeat(5_000));
      utimesSync(file, seconds, seconds);
    };
    const seen = async () => {
      const response = await get(`/assets/kept-${coding}.js`, { 'accept-encoding': coding });
      expect(response.headers.get('content-encoding')).toBe(coding);
      expect(response.headers.get('vary')).toBe('accept-encoding');
      return (await response.text())[0];
    };
    write('a', 1_000);
    expect(await Promise.all([seen(), seen(), seen()])).toEqual(['a', 'a', 'a']);
    write('b', 1_000); // unseen
    expect(await seen()).toBe('a');
    write('c', 2_000);
    expect(await seen()).toBe('c');
    const url = `/assets/kept-${coding}.js`;
    const plain = await get(url, { 'accept-encoding': 'identity' });
    expect([plain.headers.get('content-encoding'), plain.headers.get('content-length')]).toEqual([
      null,
      '5000',
    ]);
    const etag = plain.headers.get('etag')!; // one for all codings
    const again = await get(url, { 'accept-encoding': coding, 'if-none-match': etag });
    expect([again.status, again.headers.get('vary')]).toEqual([304, 'accept-encoding']);
  });

  it('gives nothing outside its folder, nothing hidden, and no page for what is missing', async () => {
    const paths = [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/assets/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%5csecret.txt',
      '/.hidden',
      '/%00',
      '/%zz',
      '/assets/missing.js',
    ];
    for (const path of paths) {
      const { status, text } = await getRaw(path);
      expect([path, status]).toEqual([path, 404]);
      expect(JSON.parse(text)).toMatchObject({
        errors: [{ extensions: { code: 'NOT_FOUND', bizCode: 40400 } }],
      });
    }
  });

  it('says so when it is not built', async () => {
    const bare = await shop.gateway({ webFolder: join(folder, 'nowhere') });
    const response = await fetch(bare.url);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
  });
});

describe('GraphiQL', () => {
  it('is one page that loads nothing from elsewhere', async () => {
    const response = await get('/graphiql', { 'accept-encoding': 'gzip' });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    const page = await response.text();
    expect(page).toContain('startGraphiQL(');
    expect(page).toContain('orderChanged');
    expect(page).not.toMatch(/<(script|link|img)[^>]*(src|href)="(https?:)?\/\//);
    const again = await get('/graphiql', { 'if-none-match': response.headers.get('etag')! });
    expect(again.status).toBe(304);
  });

  (existsSync(CHROMIUM) ? it : it.skip)('runs queries and subscriptions in a browser by itself', async () => {
    const open = await shop.gateway({ identity: testIdentity({ devTokens: true }) });
    await shop.changeOrder('o1');
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage();
      const outside: string[] = [];
      page.on('request', (asked) => {
        if (/^(https?|wss?):/.test(asked.url()) && !asked.url().startsWith(open.url))
          outside.push(asked.url());
      });
      const run = async (query: string) => {
        await page.goto(`${open.url}/graphiql?query=${encodeURIComponent(query)}`);
        await page.waitForSelector('.graphiql-query-editor .view-line');
        await page.click('.graphiql-execute-button');
      };
      const shows = (text: string) => page.waitForSelector(`.graphiql-response :text("${text}")`);
      await run('{ allOrders { sku { name } } }');
      await shows('Name of A-1');
      await run('subscription { orderChanged { order { orderNo } } }');
      const writing = setInterval(() => void shop.changeOrder('seen'), 200);
      await shows('ORD-seen').finally(() => clearInterval(writing));
      expect(outside).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

it('is live, ready and measured', async () => {
  expect((await get('/health/live')).status).toBe(200);
  expect((await get('/health/ready')).status).toBe(200);
  expect(await (await get('/metrics')).text()).toContain('tradegraph_live_subscribers');
});
