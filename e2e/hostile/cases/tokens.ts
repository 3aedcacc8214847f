import { createHmac, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { signatureOf } from '../../../gateway/src/identity/canonical-request.js';
import { API_KEY, type Target } from '../target.js';
import type { HostileCase } from '../hostile-case.js';
import { exchange, requestBytes, type Reply } from '../wire.js';

const BODY = JSON.stringify({ query: '{ __typename }' });
const b64 = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const now = () => Math.floor(Date.now() / 1_000);
const claims = () => ({
  sub: 'usr_evil',
  roles: ['admin'],
  iss: 'tradegraph-dev',
  aud: 'tradegraph',
  iat: now(),
  exp: now() + 600,
});
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });

const hmac = (head: unknown, payload: unknown, key: string, hash = 'sha256') => {
  const text = `${b64(head)}.${b64(payload)}`;
  return `${text}.${createHmac(hash, key).update(text).digest('base64url')}`;
};
const HS = { alg: 'HS256', typ: 'JWT' };

function withHeader(
  name: string,
  authorization: (target: Target) => string | undefined,
  status: number,
  code?: string,
): HostileCase {
  const send = (target: Target): Promise<Reply> => {
    const value = authorization(target);
    const headers = {
      'content-type': 'application/json',
      ...(value === undefined ? {} : { authorization: value }),
    };
    return exchange(target.gateway, requestBytes({ headers, body: BODY }));
  };
  return { name, send, status, code };
}
const token = (name: string, make: (target: Target) => string, status = 401, code = 'UNAUTHENTICATED') =>
  withHeader(`token: ${name}`, (target) => `Bearer ${make(target)}`, status, code);
const signed = (
  name: string,
  change: object | ((all: object) => object),
  head: object = HS,
  status = 401,
  code = 'UNAUTHENTICATED',
) =>
  token(
    name,
    ({ secrets }) =>
      hmac(
        head,
        typeof change === 'function' ? change(claims()) : { ...claims(), ...change },
        secrets.tokenSecret,
      ),
    status,
    code,
  );

/** Tokens forged in every known way; all but the last ones with a payload that would make an admin. */
export const tokens: HostileCase[] = [
  withHeader('no token', () => undefined, 401, 'UNAUTHENTICATED'),
  withHeader('an empty Authorization', () => '', 401, 'UNAUTHENTICATED'),
  withHeader('Basic', () => `Basic ${b64('admin:admin')}`, 401, 'UNAUTHENTICATED'),
  withHeader('Bearer without a token', () => 'Bearer ', 401, 'UNAUTHENTICATED'),
  withHeader('a token without Bearer', ({ tokens: { admin } }) => admin, 401, 'UNAUTHENTICATED'),
  withHeader(
    'two tokens',
    ({ tokens: { admin } }) => `Bearer ${admin}, Bearer ${admin}`,
    401,
    'UNAUTHENTICATED',
  ),
  token('rubbish', () => 'rubbish'),
  token('two parts', () => `${b64(HS)}.${b64(claims())}`),
  token('four parts', ({ tokens: { admin } }) => `${admin}.x`),
  token('alg none', () => `${b64({ alg: 'none' })}.${b64(claims())}.`),
  token('alg NoNe', () => `${b64({ alg: 'NoNe' })}.${b64(claims())}.`),
  token(
    'alg none with a signature',
    ({ tokens: { admin } }) => `${b64({ alg: 'none' })}.${b64(claims())}.${admin.split('.')[2]}`,
  ),
  token('no alg', () => `${b64({ typ: 'JWT' })}.${b64(claims())}.AA`),
  token('another key', () => hmac(HS, claims(), 'x'.repeat(32))),
  token('an empty key', () => hmac(HS, claims(), '')),
  token('HS512 with the right key', ({ secrets }) =>
    hmac({ alg: 'HS512' }, claims(), secrets.tokenSecret, 'sha512'),
  ),
  token('the key between gateway and subgraphs', ({ secrets }) => hmac(HS, claims(), secrets.identitySecret)),
  token('RS256 with a key of its own', () => {
    const text = `${b64({ alg: 'RS256', jwk: rsa.publicKey.export({ format: 'jwk' }) })}.${b64(claims())}`;
    return `${text}.${createSign('sha256').update(text).sign(rsa.privateKey, 'base64url')}`;
  }),
  token('a public key used as an HMAC key', () =>
    hmac(HS, claims(), rsa.publicKey.export({ format: 'pem', type: 'spki' }).toString()),
  ),
  signed('a key to be fetched (jku)', {}, { ...HS, jku: 'http://127.0.0.1:1/keys' }),
  signed('a certificate to be fetched (x5u)', {}, { ...HS, x5u: 'http://127.0.0.1:1/cert' }),
  signed('a key that it brings (jwk)', {}, { ...HS, jwk: { kty: 'oct', k: 'AA' } }),
  signed('an unknown critical header', {}, { ...HS, crit: ['exp'] }),
  signed('a key id with a path', {}, { ...HS, kid: '../../../../dev/null', crit: ['kid'] }),
  signed('another type', {}, { ...HS, typ: 'dpop+jwt' }),
  token('a payload that was changed', ({ tokens: { analyst } }) => {
    const [head, , signature] = analyst.split('.');
    return `${head}.${b64(claims())}.${signature}`;
  }),
  token('a signature cut by a byte', ({ tokens: { admin } }) => admin.slice(0, -2)),
  signed('expired a second ago', () => ({ ...claims(), exp: now() - 1 })),
  signed('expired long ago', { exp: 1 }),
  signed('without an end', ({ exp: _exp, ...rest }: { exp?: number }) => rest),
  signed('an end that is a text', { exp: '9999999999' }),
  signed('not yet valid', () => ({ ...claims(), nbf: now() + 3_600 })),
  signed('issued in the future', () => ({ ...claims(), iat: now() + 3_600 })),
  signed('another issuer', { iss: 'evil' }),
  signed('an issuer that is a list', { iss: ['tradegraph-dev'] }),
  signed('without an issuer', ({ iss: _iss, ...rest }: { iss?: string }) => rest),
  signed('another audience', { aud: 'somebody-else' }),
  signed('without an audience', ({ aud: _aud, ...rest }: { aud?: string }) => rest),
  signed('without a subject', ({ sub: _sub, ...rest }: { sub?: string }) => rest),
  signed('a subject of 1,000 characters', { sub: 'x'.repeat(1_000) }),
  signed('a subject that is an object', { sub: { $gt: '' } }),
  signed('no role', { roles: [] }, HS, 403, 'FORBIDDEN'),
  signed('a role that there is not', { roles: ['root'] }, HS, 403, 'FORBIDDEN'),
  signed('roles that are an object', { roles: { admin: true } }, HS, 403, 'FORBIDDEN'),
  signed('warehouses that are numbers', { roles: ['warehouse'], warehouses: [1] }, HS, 403, 'FORBIDDEN'),
  signed(
    '1,000 warehouses',
    { roles: ['warehouse'], warehouses: Array.from({ length: 1_000 }, (_, i) => `W${i}`) },
    HS,
    401,
    'UNAUTHENTICATED',
  ),
  token('a payload that is no JSON', ({ secrets }) => hmac(HS, 'not json', secrets.tokenSecret)),
  token('a payload that is a list', ({ secrets }) => hmac(HS, [1], secrets.tokenSecret)),
  token('a token of 9,000 characters', () => `${b64(HS)}.${'a'.repeat(9_000)}.x`),
  withHeader(
    'a right token, to be sure that these are refused for what is wrong',
    ({ secrets }) => `Bearer ${hmac(HS, claims(), secrets.tokenSecret)}`,
    200,
  ),
];

interface Signing {
  id?: string;
  secret?: string;
  timestamp?: string;
  nonce?: string;
  signature?: string;
  signedPath?: string;
  signedBody?: string;
  method?: string;
}

function sign({
  id = API_KEY.id,
  secret = API_KEY.secret,
  timestamp = String(now()),
  nonce = randomUUID(),
  ...rest
}: Signing) {
  const parts = {
    method: rest.method ?? 'POST',
    target: rest.signedPath ?? '/graphql',
    timestamp,
    keyId: id,
    nonce,
    body: Buffer.from(rest.signedBody ?? BODY),
  };
  return {
    'content-type': 'application/json',
    authorization: `ApiKey ${id}`,
    'x-timestamp': timestamp,
    'x-nonce': nonce,
    'x-signature': rest.signature ?? signatureOf(secret, parts).toString('hex'),
  };
}

const signature = (name: string, how: () => Signing, status = 401, code?: string): HostileCase => ({
  name: `signature: ${name}`,
  send: ({ gateway }) => exchange(gateway, requestBytes({ headers: sign(how()), body: BODY })),
  status,
  code: status === 401 ? 'UNAUTHENTICATED' : code,
});
const without = (header: string): HostileCase => ({
  name: `signature: without ${header}`,
  send: ({ gateway }) => {
    const { [header as 'x-nonce']: _left, ...headers } = sign({});
    return exchange(gateway, requestBytes({ headers, body: BODY }));
  },
  status: 401,
  code: 'UNAUTHENTICATED',
});

/** Signed requests: replayed, skewed, of other keys, over other content. */
export const signatures: HostileCase[] = [
  signature('a right one', () => ({}), 200),
  {
    name: 'signature: sent twice',
    send: async ({ gateway }) => {
      const bytes = requestBytes({ headers: sign({}), body: BODY });
      await exchange(gateway, bytes);
      return exchange(gateway, bytes);
    },
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  signature('six minutes old', () => ({ timestamp: String(now() - 360) })),
  signature('six minutes ahead', () => ({ timestamp: String(now() + 360) })),
  signature('milliseconds', () => ({ timestamp: String(Date.now()) })),
  signature('a time below zero', () => ({ timestamp: '-1' })),
  signature('a time in hexadecimal', () => ({ timestamp: '0x65' })),
  signature('another secret', () => ({ secret: 'x'.repeat(40) })),
  signature('a key that there is not', () => ({ id: 'nobody' })),
  signature('a key that has expired', () => ({ id: 'expired-key' })),
  signature('a key with a path', () => ({ id: '../../etc/passwd' })),
  signature('over another body', () => ({ signedBody: '{}' })),
  signature('over another path', () => ({ signedPath: '/export' })),
  signature('over another method', () => ({ method: 'GET' })),
  signature('a short nonce', () => ({ nonce: 'abc' })),
  signature('a nonce of 200 characters', () => ({ nonce: 'n'.repeat(200) })),
  signature('zeros', () => ({ signature: '0'.repeat(64) })),
  signature('cut', () => ({ signature: 'ab'.repeat(31) })),
  signature('no hexadecimal', () => ({ signature: 'z'.repeat(64) })),
  without('x-nonce'),
  without('x-timestamp'),
  without('x-signature'),
];
