import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { identityHeaders, identityOf, signViewer, verifyViewer, type Viewer } from './identity.js';

const SECRET = 'a-secret-of-at-least-thirty-two-characters';
const viewer: Viewer = { id: 'usr_1', roles: ['operator'] };
const signed = signViewer(SECRET, viewer);

/** A token that another program made with the right key but the wrong contents. */
const forge = (claims: unknown) => {
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${payload}.${createHmac('sha256', SECRET).update(payload).digest('base64url')}`;
};

it('gives back what was signed', () => {
  expect(verifyViewer(SECRET, signed)).toEqual(viewer);
});

it.each(['scopes', 'warehouses', 'channels'] as const)(
  'carries the %s, and an empty list as one',
  (limit) => {
    for (const named of [['LHR', 'FRA'], []]) {
      const clerk: Viewer = { id: 'usr_2', roles: ['warehouse'], [limit]: named };
      expect(verifyViewer(SECRET, signViewer(SECRET, clerk))).toEqual(clerk);
    }
  },
);

it('lives for a minute and a half, whichever way the clocks differ', () => {
  const now = Date.now();
  expect(verifyViewer(SECRET, signed, now + 80_000)).toEqual(viewer);
  expect(verifyViewer(SECRET, signed, now + 92_000)).toBeNull();
  expect(verifyViewer(SECRET, signed, now - 32_000)).toBeNull();
});

it('is signed anew every five seconds, and by each key for itself', () => {
  const now = Date.now();
  const clerk: Viewer = { id: 'usr_3', roles: [] };
  const first = signViewer(SECRET, clerk, now);
  expect(signViewer(SECRET, clerk, now + 4_999)).toBe(first);
  expect(signViewer(SECRET, clerk, now + 5_000)).not.toBe(first);
  const other = signViewer('another-secret-of-thirty-two-characters!', clerk, now + 5_000);
  expect(verifyViewer(SECRET, other)).toBeNull();
});

it('knows a verified text only for the key that verified it', () => {
  expect(verifyViewer(SECRET, signed)).toEqual(viewer);
  expect(verifyViewer('another-secret-of-thirty-two-characters!', signed)).toBeNull();
});

it('carries the correlation id beside it, and makes one of what logs can not carry', () => {
  const headers = identityHeaders(SECRET, { viewer, correlationId: 'c-1' });
  expect(identityOf(SECRET, headers)).toEqual({ viewer, correlationId: 'c-1' });
  for (const given of [undefined, '', 'a b', 'x'.repeat(65), 'a\n{"level":60}']) {
    const found = identityOf(SECRET, { ...headers, 'x-correlation-id': given });
    expect(found?.correlationId).toMatch(/^[0-9A-Z]{26}$/);
  }
});

it.each([
  ['nothing', undefined],
  ['an empty header', ''],
  ['another key', signViewer('another-secret-of-thirty-two-characters!', viewer)],
  ['no signature', signed.split('.')[0]],
  ['an empty signature', `${signed.split('.')[0]}.`],
  [
    'a changed role',
    `${Buffer.from('{"sub":"x","roles":["admin"],"iat":9e9}').toString('base64url')}.${signed.split('.')[1]}`,
  ],
  ['an unknown role', forge({ sub: 'x', roles: ['root'], iat: Math.floor(Date.now() / 1000) })],
  ['no subject', forge({ sub: '', roles: [], iat: Math.floor(Date.now() / 1000) })],
  ['a list instead of claims', forge([])],
])('refuses %s', (_name, header) => expect(verifyViewer(SECRET, header)).toBeNull());

it('refuses any text without throwing', () => {
  fc.assert(fc.property(fc.string(), (text) => verifyViewer(SECRET, text) === null));
});
