import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { signIdentity, verifyIdentity, type Identity } from './identity.js';

const SECRET = 'a-secret-of-at-least-thirty-two-characters';
const identity: Identity = { viewer: { id: 'usr_1', roles: ['operator'] }, correlationId: 'c-1' };
const signed = signIdentity(SECRET, identity);

/** A token that another program made with the right key but the wrong contents. */
const forge = (claims: unknown) => {
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${payload}.${createHmac('sha256', SECRET).update(payload).digest('base64url')}`;
};

it('gives back what was signed', () => {
  expect(verifyIdentity(SECRET, signed)).toEqual(identity);
});

it.each(['scopes', 'warehouses', 'channels'] as const)(
  'carries the %s, and an empty list as one',
  (limit) => {
    for (const named of [['LHR', 'FRA'], []]) {
      const clerk: Identity = {
        viewer: { id: 'usr_2', roles: ['warehouse'], [limit]: named },
        correlationId: 'c-2',
      };
      expect(verifyIdentity(SECRET, signIdentity(SECRET, clerk))).toEqual(clerk);
    }
  },
);

it('lives for a minute and a half, whichever way the clocks differ', () => {
  const now = Date.now();
  expect(verifyIdentity(SECRET, signed, now + 80_000)).toEqual(identity);
  expect(verifyIdentity(SECRET, signed, now + 92_000)).toBeNull();
  expect(verifyIdentity(SECRET, signed, now - 32_000)).toBeNull();
});

it.each([
  ['nothing', undefined],
  ['an empty header', ''],
  ['another key', signIdentity('another-secret-of-thirty-two-characters!', identity)],
  ['no signature', signed.split('.')[0]],
  ['an empty signature', `${signed.split('.')[0]}.`],
  [
    'a changed role',
    `${Buffer.from('{"sub":"x","roles":["admin"],"cid":"c","iat":9e9}').toString('base64url')}.${signed.split('.')[1]}`,
  ],
  ['an unknown role', forge({ sub: 'x', roles: ['root'], cid: 'c', iat: Math.floor(Date.now() / 1000) })],
  ['no subject', forge({ sub: '', roles: [], cid: 'c', iat: Math.floor(Date.now() / 1000) })],
  ['a list instead of claims', forge([])],
])('refuses %s', (_name, header) => expect(verifyIdentity(SECRET, header)).toBeNull());

it('refuses any text without throwing', () => {
  fc.assert(fc.property(fc.string(), (text) => verifyIdentity(SECRET, text) === null));
});
