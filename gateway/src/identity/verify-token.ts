import { BoundedMap, type Viewer } from '@tradegraph/service-kit';
import { decodeJwt, decodeProtectedHeader, errors, jwtVerify, type JWTPayload } from 'jose';
import { viewerOf } from './claims.js';
import { IssuerKeys, type KeySource, type KeyTimes } from './issuer-keys.js';
import { algorithmsOf, type TokenIssuer } from './issuers.js';
import { TokenError } from './token-error.js';

export { TokenError } from './token-error.js';

/** Who the token speaks for, and until when (epoch milliseconds). */
export interface VerifiedToken {
  viewer: Viewer;
  expiresAt: number;
}

export type TokenVerifier = (authorization: string | undefined) => Promise<VerifiedToken>;

/** How far in the future `nbf` and `iat` may lie: clocks differ. `exp` is meant as it stands. */
const CLOCK_TOLERANCE_SECONDS = 30;
const MAX_TOKEN_CHARACTERS = 8_192;
/** Characters of them; some ten thousand tokens. */
const REMEMBERED_TEXT = 10_000_000;
/** Parameters by which a token would bring its own key, or say where to fetch it. */
const KEY_TRICKS = ['jwk', 'jku', 'x5u', 'x5c', 'x5t', 'x5t#S256', 'crit'];
const TYPES = ['jwt', 'at+jwt', 'application/at+jwt'];

interface AcceptedIssuer {
  settings: TokenIssuer;
  keys: KeySource;
}

interface Remembered {
  token: VerifiedToken;
  issuer: AcceptedIssuer;
  /** The keys with which it was verified: when they changed, it is verified again. */
  keys: object;
}

/**
 * Verifies `Bearer <JWT>`: issuer, signature, audience, times, subject, roles. Throws TokenError for all else. What was
 * verified is remembered until it expires or its issuer's keys change.
 */
export function tokenVerifier(issuers: readonly TokenIssuer[], times: Partial<KeyTimes> = {}): TokenVerifier {
  const accepted = new Map(
    issuers.map((settings) => [settings.issuer, { settings, keys: keySource(settings, times) }] as const),
  );
  const known = new BoundedMap<Remembered>(REMEMBERED_TEXT);
  return async (authorization) => {
    const found = authorization === undefined ? undefined : known.get(authorization);
    if (found && found.token.expiresAt > Date.now() && found.keys === found.issuer.keys.current()) {
      return found.token;
    }
    const token = /^Bearer +([\w.~+/=-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token || token.length > MAX_TOKEN_CHARACTERS) {
      throw new TokenError('UNAUTHENTICATED', 'Send a token: "Authorization: Bearer <token>"');
    }
    known.delete(authorization!);
    const issuer = issuerOf(token, accepted);
    const verified = await verify(token, issuer);
    const keys = issuer.keys.current();
    if (keys) known.set(authorization!, { token: verified, issuer, keys }, authorization!.length);
    return verified;
  };
}

/** Told by the claims before they are verified: it only picks the keys by which they will be. */
function issuerOf(token: string, accepted: ReadonlyMap<string, AcceptedIssuer>): AcceptedIssuer {
  const { header, iss } = unverified(token);
  const tricks = KEY_TRICKS.some((name) => Object.hasOwn(header, name));
  const type = typeof header.typ === 'string' ? header.typ.toLowerCase() : undefined;
  if (tricks || (header.typ !== undefined && !TYPES.includes(type ?? ''))) {
    throw new TokenError('UNAUTHENTICATED', 'The token is not valid');
  }
  const issuer = accepted.get(iss);
  if (!issuer) throw new TokenError('UNAUTHENTICATED', 'The token\'s "iss" is not acceptable');
  return issuer;
}

function unverified(token: string) {
  try {
    const { iss } = decodeJwt(token);
    return { header: decodeProtectedHeader(token), iss: typeof iss === 'string' ? iss : '' };
  } catch {
    throw new TokenError('UNAUTHENTICATED', 'The token is not valid');
  }
}

async function verify(token: string, { settings, keys }: AcceptedIssuer): Promise<VerifiedToken> {
  const options = {
    issuer: settings.issuer,
    audience: settings.audience,
    algorithms: algorithmsOf(settings),
    requiredClaims: ['sub', 'exp'],
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
  };
  const claims = await jwtVerify(token, keys.find, options).then(
    ({ payload }) => payload,
    (error: unknown) => {
      throw isKeySetAway(error)
        ? new TokenError('SERVICE_UNAVAILABLE', "The issuer's keys can not be read at the moment; try again")
        : new TokenError('UNAUTHENTICATED', reason(error));
    },
  );
  return { viewer: viewerOf(claims, settings), expiresAt: checkTimes(claims) };
}

function checkTimes({ exp, iat }: JWTPayload): number {
  const expiresAt = exp! * 1_000;
  if (expiresAt <= Date.now()) throw new TokenError('UNAUTHENTICATED', EXPIRED);
  if (iat !== undefined && iat > Date.now() / 1_000 + CLOCK_TOLERANCE_SECONDS)
    throw new TokenError('UNAUTHENTICATED', 'The token\'s "iat" is not acceptable');
  return expiresAt;
}

function keySource({ keys }: TokenIssuer, times: Partial<KeyTimes>): KeySource {
  if ('jwksUrl' in keys) return new IssuerKeys(keys.jwksUrl, times);
  // Imported once: jose would import plain bytes anew for every token.
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const bytes = new TextEncoder().encode(keys.secret);
  const key = crypto.subtle.importKey('raw', bytes, algorithm, false, ['verify']);
  return { find: () => key, current: () => key };
}

/** Anything but jose's verdict on the token itself: a network failure, a timeout, an answer that is no key set. */
const isKeySetAway = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) ||
  ['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID'].includes(error.code);

const EXPIRED = 'The token has expired; fetch a new one';

/** Says what helps an honest client, and nothing that helps to forge. */
function reason(error: unknown): string {
  if (error instanceof errors.JWTExpired) return EXPIRED;
  if (error instanceof errors.JWTClaimValidationFailed)
    return `The token's "${error.claim}" is not acceptable`;
  return 'The token is not valid';
}
