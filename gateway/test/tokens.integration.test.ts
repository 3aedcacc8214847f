import { createHmac } from 'node:crypto';
import { SignJWT, exportJWK, exportSPKI, generateKeyPair } from 'jose';
import { viewerOf } from '../src/identity/claims.js';
import { tokenVerifier, type TokenVerifier } from '../src/identity/verify-token.js';
import { KeyServer } from './fixture/key-server.js';

const SECRET = 'the-local-issuers-secret-of-more-than-32';
const local = { issuer: 'local', audience: 'tradegraph', keys: { secret: SECRET } };

let keys: KeyServer;
let verify: TokenVerifier;
beforeAll(async () => {
  keys = await KeyServer.start();
  await keys.publish('k1');
  await keys.publish('k2');
  verify = tokenVerifier([keys.settings, local]);
});
afterAll(() => keys.stop());

const ask = async (token: string) => verify(`Bearer ${token}`);
const now = () => Math.floor(Date.now() / 1_000);
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const admin = () => ({ iss: 'company', aud: 'tradegraph', sub: 'x', roles: ['admin'], exp: now() + 600 });
const hmac = (header: object, claims: object, key: string | Buffer) => {
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
};

it('of several issuers are taken, each by its own keys', async () => {
  expect((await ask(await keys.sign('k2'))).viewer).toEqual({ id: 'usr_1', roles: ['analyst'] });
  const ours = hmac({ alg: 'HS256' }, { ...admin(), iss: 'local' }, SECRET);
  expect((await ask(ours)).viewer).toEqual({ id: 'x', roles: ['admin'] });
});

describe('a forged token', () => {
  const forgeries: [string, () => Promise<string> | string][] = [
    ['alg none', () => `${part({ alg: 'none' })}.${part(admin())}.`],
    ['alg None in other letters', () => `${part({ alg: 'nOnE' })}.${part(admin())}.`],
    [
      'alg none with a signature of another',
      async () => {
        const [, , signature] = (await keys.sign('k1')).split('.');
        return `${part({ alg: 'none', kid: 'k1' })}.${part(admin())}.${signature}`;
      },
    ],
    ['no alg', () => `${part({ kid: 'k1' })}.${part(admin())}.AAAA`],
    [
      'HS256 with the public key as its secret (PEM)',
      async () => hmac({ alg: 'HS256', kid: 'k1' }, admin(), await exportSPKI(keys.publicKey('k1'))),
    ],
    [
      'HS256 with the public key as its secret (JWK)',
      async () =>
        hmac({ alg: 'HS256', kid: 'k1' }, admin(), JSON.stringify(await exportJWK(keys.publicKey('k1')))),
    ],
    ['HS256 with an empty secret', () => hmac({ alg: 'HS256', kid: 'k1' }, admin(), '')],
    ['the shared secret of another issuer', () => hmac({ alg: 'HS256' }, admin(), SECRET)],
    ['an asymmetric key for the issuer with a shared secret', () => keys.sign('k1', { iss: 'local' })],
    [
      'an algorithm that the key is not for',
      () => keys.sign('k1', {}, { alg: 'RS384' }, 'RS256').catch(() => 'x.y.z'),
    ],
    [
      'another key under a known kid',
      async () => {
        const { privateKey } = await generateKeyPair('RS256');
        return new SignJWT(admin()).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(privateKey);
      },
    ],
    [
      'its own key in the header (jwk)',
      async () => {
        const pair = await generateKeyPair('RS256', { extractable: true });
        const header = { alg: 'RS256', jwk: await exportJWK(pair.publicKey) };
        return new SignJWT(admin()).setProtectedHeader(header).sign(pair.privateKey);
      },
    ],
    ['an address of keys (jku)', () => keys.sign('k1', {}, { jku: keys.jwksUrl })],
    ['an address of a certificate (x5u)', () => keys.sign('k1', {}, { x5u: 'https://evil.example/c.pem' })],
    ['a certificate (x5c)', () => keys.sign('k1', {}, { x5c: ['MIIB'] })],
    [
      'a kid that is a path',
      async () => {
        const { privateKey } = await generateKeyPair('RS256');
        const header = { alg: 'RS256', kid: '../../dev/null' };
        return new SignJWT(admin()).setProtectedHeader(header).sign(privateKey);
      },
    ],
    ['a kid with SQL', () => hmac({ alg: 'HS256', kid: "k1' UNION SELECT 'a" }, admin(), 'a')],
    ['no kid where there are several keys', () => keys.sign('k1', {}, { kid: undefined })],
    [
      'a critical extension',
      () => `${part({ alg: 'RS256', kid: 'k1', crit: ['exp'], exp: 1 })}.${part(admin())}.AAAA`,
    ],
    ['a type of its own (an id token is no access token)', () => keys.sign('k1', {}, { typ: 'dpop+jwt' })],
    ['a type that is no text', () => keys.sign('k1', {}, { typ: 7 })],
    [
      'changed claims',
      async () => {
        const [header, , signature] = (await keys.sign('k1')).split('.');
        return `${header}.${part(admin())}.${signature}`;
      },
    ],
    ['a cut signature', async () => (await keys.sign('k1')).slice(0, -4)],
    ['an empty signature', async () => (await keys.sign('k1')).replace(/[^.]+$/, '')],
    ['another issuer', () => keys.sign('k1', { iss: 'company.evil.example' })],
    ['an issuer in other letters', () => keys.sign('k1', { iss: 'Company' })],
    ['an issuer that is a list', () => keys.sign('k1', { iss: ['company'] as never })],
    ['no issuer', () => keys.sign('k1', { iss: undefined })],
    ['another audience', () => keys.sign('k1', { aud: 'tradegraph-admin' })],
    ['no audience', () => keys.sign('k1', { aud: undefined })],
    ['an expiry in the past', () => keys.sign('k1', { exp: now() - 1 })],
    ['no expiry', () => keys.sign('k1', { exp: undefined })],
    ['an expiry that is text', () => keys.sign('k1', { exp: '9999999999' as never })],
    ['a beginning in the future', () => keys.sign('k1', { nbf: now() + 90 })],
    ['a making in the future', () => keys.sign('k1', { iat: now() + 90 })],
    ['no subject', () => keys.sign('k1', { sub: undefined })],
    ['an empty subject', () => keys.sign('k1', { sub: '' })],
    ['a subject without end', () => keys.sign('k1', { sub: 'x'.repeat(129) })],
    ['claims that are a list', () => `${part({ alg: 'RS256', kid: 'k1' })}.${part([1])}.AAAA`],
    ['claims that are no JSON', () => `${part({ alg: 'RS256', kid: 'k1' })}.e30x.AAAA`],
    ['five parts (encrypted)', () => 'a.b.c.d.e'],
    ['one part', () => 'a'],
    ['without end', () => `${part({ alg: 'RS256', kid: 'k1' })}.${'A'.repeat(9_000)}.AAAA`],
  ];
  it.each(forgeries)('with %s is refused', async (_name, forge) => {
    const refusal = await ask(await forge()).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((refusal as Error).message).not.toMatch(/k1|JWK|RS256|HS256|secret|127\.0/);
  });

  it('is not remembered as good, however often it comes', async () => {
    const [header, , signature] = (await keys.sign('k1')).split('.');
    const forged = `${header}.${part(admin())}.${signature}`;
    for (let i = 0; i < 3; i++) await expect(ask(forged)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

it('may be a little ahead of our clock, but not late', async () => {
  await expect(ask(await keys.sign('k1', { nbf: now() + 20, iat: now() + 20 }))).resolves.toBeDefined();
  const short = await keys.sign('k1', { exp: now() + 1 });
  await expect(ask(short)).resolves.toBeDefined();
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  await expect(ask(short)).rejects.toThrow('has expired');
});

describe('claims', () => {
  const mapped = (claims: object, settings: object) =>
    keys
      .sign('k1', claims as never)
      .then((token) => tokenVerifier([{ ...keys.settings, ...settings }])(`Bearer ${token}`));

  it('are found where the issuer puts them, under its names', async () => {
    const settings = {
      claims: { roles: 'realm_access.roles', channels: 'https://shop.example/channels', scopes: 'scp' },
      roleNames: { 'tg-ops': 'operator' },
    };
    const claims = {
      roles: ['admin'],
      realm_access: { roles: ['tg-ops', 'offline'] },
      'https://shop.example/channels': ['web'],
      scp: ['orders:read', 'openid'],
    };
    expect((await mapped(claims, settings)).viewer).toEqual({
      ...{ id: 'usr_1', roles: ['operator'] },
      ...{ scopes: ['orders:read'], channels: ['web'] },
    });
  });

  it('without a role get those of the issuer, or are refused', async () => {
    const machine = { roles: undefined, scope: 'orders:read' };
    const { viewer } = await mapped(machine, { defaultRoles: ['service'] });
    expect(viewer).toEqual({ id: 'usr_1', roles: ['service'], scopes: ['orders:read'] });
    await expect(mapped(machine, {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(mapped({ roles: ['__proto__', 'constructor'] }, { roleNames: {} })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it.each([
    ['no scope', undefined, undefined],
    ['only scopes of OpenID Connect', 'openid profile email', undefined],
    ['an empty scope', '', []],
    ['a scope of ours', 'openid orders:read', ['orders:read']],
    ['a scope that nobody knows', 'orders:raed', ['orders:raed']],
  ])('%s narrows as it says', async (_name, scope, scopes) => {
    expect((await ask(await keys.sign('k1', { scope }))).viewer.scopes).toEqual(scopes);
  });

  it.each([
    ['warehouses', 'LHR'],
    ['warehouses', [1]],
    ['warehouses', ['']],
    ['warehouses', Array(51).fill('W')],
    ['channels', ['x'.repeat(65)]],
    ['channels', { web: true }],
    ['scope', 7],
    ['scope', 'x'.repeat(70)],
  ])('that are no list of names are refused: %s %j', async (name, value) => {
    await expect(ask(await keys.sign('k1', { [name]: value }))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('that would not fit into the identity of subgraphs are refused', () => {
    const names = Array.from({ length: 50 }, (_, index) => `${index}`.padEnd(64, '仓'));
    const claims = { sub: 'usr_1', roles: ['operator'], warehouses: names };
    expect(() => viewerOf(claims)).toThrow('too many scopes, warehouses and channels');
  });
});

describe('keys', () => {
  let server: KeyServer;
  beforeEach(async () => {
    server = await KeyServer.start();
    await server.publish('old');
  });
  afterEach(() => server.stop());
  const signed = async (kid: string, check: TokenVerifier) => check(`Bearer ${await server.sign(kid)}`);

  it('that are new are fetched when a token names one, and made-up names do not make us ask again', async () => {
    const check = tokenVerifier([server.settings], { cooldownMs: 60_000 });
    await signed('old', check);
    expect(server.asked).toBe(1);
    await server.publish('new');
    await expect(signed('new', check)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' }); // asked a moment ago
    const patient = tokenVerifier([server.settings], { cooldownMs: 0 });
    await signed('old', patient);
    await server.publish('newer');
    await expect(signed('newer', patient)).resolves.toBeDefined();
    const before = server.asked;
    await Promise.all(
      Array.from({ length: 20 }, async (_, index) =>
        check(`Bearer ${await server.sign('old', {}, { kid: `made-up-${index}` })}`).catch(() => undefined),
      ),
    );
    expect(server.asked).toBe(before);
  });

  it('that were withdrawn stop working, for tokens that are remembered too', async () => {
    const check = tokenVerifier([server.settings], { refreshMs: 50, cooldownMs: 10 });
    const token = `Bearer ${await server.sign('old')}`;
    await check(token);
    await server.publish('new');
    server.withdraw('old');
    await new Promise((resolve) => setTimeout(resolve, 80));
    await expect(check(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(signed('new', check)).resolves.toBeDefined();
  });

  it('are good for a while when the issuer is away, and then no more', async () => {
    const check = tokenVerifier([server.settings], { refreshMs: 10, cooldownMs: 10, staleMs: 700 });
    await signed('old', check);
    server.break();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(signed('old', check)).resolves.toBeDefined();
    await new Promise((resolve) => setTimeout(resolve, 800));
    await expect(signed('old', check)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    const blind = tokenVerifier([server.settings]);
    await expect(signed('old', blind)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  });

  it('are read once for many tokens at once; a remembered token needs none', async () => {
    const check = tokenVerifier([server.settings]);
    const tokens = await Promise.all(
      Array.from({ length: 10 }, () => server.sign('old', { jti: `${Math.random()}` })),
    );
    await Promise.all(tokens.map((token) => check(`Bearer ${token}`)));
    expect(server.asked).toBe(1);
    const [first, again] = await Promise.all([check(`Bearer ${tokens[0]}`), check(`Bearer ${tokens[0]}`)]);
    expect(again).toBe(first);
  });
});
