import { roles, type Viewer } from './identity.js';
import { isScope, meets, scopes, scopesOf, scopesOfRoles } from './scopes.js';

const viewer = (more: Partial<Viewer> = {}): Viewer => ({ id: 'usr_1', roles: ['operator'], ...more });

it('every role has scopes, all of them declared, and every scope has somebody', () => {
  const given = new Set(roles.flatMap((role) => scopesOfRoles[role]));
  expect([...given].sort()).toEqual(Object.keys(scopes).sort());
  for (const role of roles) expect(new Set(scopesOfRoles[role]).size).toBe(scopesOfRoles[role].length);
});

it('a token narrows its roles and never widens them', () => {
  expect(scopesOf(viewer()).has('orders:write')).toBe(true);
  const narrowed = scopesOf(viewer({ scopes: ['orders:read', 'finance:post'] }));
  expect([...narrowed]).toEqual(['orders:read']);
  expect(scopesOf(viewer({ scopes: [] })).size).toBe(0);
  expect(scopesOf(viewer({ roles: [] })).size).toBe(0);
});

it('scopes of another graph are held as the token has them', () => {
  expect([...scopesOf(viewer({ roles: [], scopes: ['read:films', 'orders:read'] }))]).toEqual(['read:films']);
  expect(isScope('constructor')).toBe(false);
});

it('a requirement is met by one whole group', () => {
  const analyst = viewer({ roles: ['analyst'] });
  expect(meets(analyst, [['orders:read', 'orders:personal']])).toBe(false);
  expect(meets(analyst, [['orders:personal'], ['orders:read', 'finance:read']])).toBe(true);
  expect(meets(analyst, [[]])).toBe(true);
  expect(meets(analyst, [])).toBe(false);
});
