import type { RunningGateway } from '../src/server.js';
import { originsOf } from '../src/http/cross-origin.js';
import { SmallShop } from './fixture/small-shop.js';
import { bearer } from './fixture/tokens.js';

const LISTED = 'https://shop.example';
let shop: SmallShop;
let open: RunningGateway;

beforeAll(async () => {
  shop = await SmallShop.open();
  open = await shop.gateway({ corsOrigins: [LISTED] });
});
afterAll(() => shop.close());

/** What a browser asks before it sends a page's request. */
const preflight = (url: string, origin: string) =>
  fetch(`${url}/graphql`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });
const allowed = (response: Response) => response.headers.get('access-control-allow-origin');

it('lets a page of a listed origin ask, and read what it needs of the answer', async () => {
  const before = await preflight(open.url, LISTED);
  expect(before.status).toBe(204);
  expect(allowed(before)).toBe(LISTED);
  expect(before.headers.get('access-control-allow-headers')).toBe('authorization,content-type');
  for (const accept of ['application/json', 'text/event-stream', 'application/graphql-response+json']) {
    const answer = await fetch(`${open.url}/graphql`, {
      method: 'POST',
      headers: { origin: LISTED, accept, 'content-type': 'application/json', ...(await bearer()) },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(await answer.text()).toContain('Query');
    expect(allowed(answer)).toBe(LISTED);
    expect(answer.headers.get('access-control-expose-headers')).toContain('x-correlation-id');
    expect(answer.headers.get('vary')).toContain('Origin');
  }
});

it('says so to the page when it refuses', async () => {
  const answer = await fetch(`${open.url}/graphql`, { method: 'POST', headers: { origin: LISTED } });
  expect([answer.status, allowed(answer)]).toEqual([401, LISTED]);
});

it.each(['https://evil.example', 'https://shop.example.evil.example', 'http://shop.example', 'null'])(
  'lets no page of %s ask',
  async (origin) => expect(allowed(await preflight(open.url, origin))).toBeNull(),
);

it('lets no page of another origin ask where none is listed', async () => {
  const closed = await shop.gateway();
  expect(allowed(await preflight(closed.url, LISTED))).toBeNull();
});

it('takes origins only', () => {
  expect(originsOf(' https://a.example , http://localhost:5173,')).toEqual([
    'https://a.example',
    'http://localhost:5173',
  ]);
  expect(originsOf('*')).toEqual(['*']);
  for (const wrong of ['a.example', 'https://a.example/', 'https://a.example/path', 'https://*.example'])
    expect(() => originsOf(wrong)).toThrow(`CORS_ORIGINS: "${wrong}"`);
});
