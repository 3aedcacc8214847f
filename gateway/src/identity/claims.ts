import { roles, type Role, type Viewer } from '@tradegraph/service-kit';
import { CLAIMS, type TokenIssuer } from './issuers.js';
import { TokenError } from './token-error.js';

type Claims = Readonly<Record<string, unknown>>;
type Mapping = Pick<TokenIssuer, 'claims' | 'roleNames' | 'defaultRoles'>;

/** The identity travels in a header, which has an end. */
const MAX_NAMES = 50;
const MAX_NAME = 64;
const MAX_BYTES = 6_000;

/** Scopes that OpenID Connect gives a meaning of its own: they say nothing about the graph. */
const OPENID = new Set(['openid', 'profile', 'email', 'address', 'phone', 'offline_access']);

/** Whom verified claims speak for, and what limits them. Throws TokenError when they are not usable. */
export function viewerOf(claims: Claims, mapping: Mapping = {}): Viewer {
  const id = claims['sub'];
  if (typeof id !== 'string' || id === '' || id.length > 128) {
    throw new TokenError('UNAUTHENTICATED', 'The token has no usable subject');
  }
  const names = { ...CLAIMS, ...mapping.claims };
  const known = rolesOf(valueAt(claims, names.roles), mapping);
  const scopes = scopesOf(valueAt(claims, names.scopes), names.scopes);
  if (known.length === 0) {
    throw new TokenError('FORBIDDEN', `The token has none of the roles ${roles.join(', ')}`);
  }
  const warehouses = namesAt(claims, names.warehouses) ?? warehousesWithoutClaim(known);
  const channels = namesAt(claims, names.channels);
  const limits = {
    ...(scopes ? { scopes } : {}),
    ...(warehouses ? { warehouses } : {}),
    ...(channels ? { channels } : {}),
  };
  if (Buffer.byteLength(JSON.stringify(limits)) > MAX_BYTES)
    throw new TokenError('FORBIDDEN', 'The token names too many scopes, warehouses and channels');
  return { id, roles: known, ...limits };
}

function rolesOf(claimed: unknown, { roleNames = {}, defaultRoles = [] }: Mapping): Role[] {
  const list: unknown[] = Array.isArray(claimed) ? claimed : typeof claimed === 'string' ? [claimed] : [];
  const ours = new Set(
    list.map((name) => (typeof name === 'string' && Object.hasOwn(roleNames, name) ? roleNames[name] : name)),
  );
  const found = roles.filter((role) => ours.has(role));
  return found.length > 0 ? found : roles.filter((role) => defaultRoles.includes(role));
}

/** Null when the token does not narrow: it has no such claim, or nothing in it but OpenID Connect's own. */
function scopesOf(claimed: unknown, name: string): string[] | null {
  if (claimed === undefined || claimed === null) return null;
  const list: unknown = typeof claimed === 'string' ? claimed.split(' ').filter(Boolean) : claimed;
  const scopes = checkNames(list, name);
  const own = scopes.filter((scope) => !OPENID.has(scope));
  return own.length === 0 && scopes.length > 0 ? null : own;
}

/** People of the floor without the claim work nowhere; whoever may read everywhere beside that is not held back. */
const warehousesWithoutClaim = (known: readonly Role[]): string[] | null =>
  known.includes('warehouse') && !known.some((role) => role !== 'warehouse' && role !== 'finance')
    ? []
    : null;

function namesAt(claims: Claims, name: string): string[] | null {
  const claimed = valueAt(claims, name);
  return claimed === undefined || claimed === null ? null : checkNames(claimed, name);
}

function checkNames(claimed: unknown, name: string): string[] {
  const isName = (text: unknown): text is string =>
    typeof text === 'string' && text.length > 0 && text.length <= MAX_NAME;
  if (Array.isArray(claimed) && claimed.length <= MAX_NAMES && claimed.every(isName)) return claimed;
  throw new TokenError(
    'FORBIDDEN',
    `The token's "${name}" is not a list of at most ${MAX_NAMES} names of at most ${MAX_NAME} characters`,
  );
}

/** A claim whose own name has points, such as a URL, is found before a path. */
function valueAt(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  let value: unknown = claims;
  for (const step of name.split('.')) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
    value = (value as Claims)[step];
  }
  return value;
}
