import { roles, type Role, type Viewer } from '@tradegraph/service-kit';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { GatewayConfig } from '../config.js';

/** Who the token speaks for, and until when (epoch milliseconds). */
export interface VerifiedToken {
  viewer: Viewer;
  expiresAt: number;
}

/** A token that is not accepted: missing or bad, without a role of ours, or not verifiable at the moment. */
export class TokenError extends Error {
  constructor(
    readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN' | 'SERVICE_UNAVAILABLE',
    message: string,
  ) {
    super(message);
  }
}

export type TokenVerifier = (authorization: string | undefined) => Promise<VerifiedToken>;

const ASYMMETRIC = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Verifies `Bearer <JWT>`: signature, issuer, audience, expiry, subject, roles. Throws TokenError for all else. */
export function tokenVerifier({ keys, issuer, audience }: GatewayConfig['tokens']): TokenVerifier {
  const options = { issuer, audience, requiredClaims: ['sub', 'exp'] };
  const verify =
    'jwksUrl' in keys
      ? verifyByUrl(keys.jwksUrl, { ...options, algorithms: ASYMMETRIC })
      : verifyBySecret(keys.secret, { ...options, algorithms: ['HS256'] });
  return async (authorization) => {
    const token = /^Bearer +([\w.~+/=-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw new TokenError('UNAUTHENTICATED', 'Send a token: "Authorization: Bearer <token>"');
    const claims = await verify(token).catch((error: unknown) => {
      throw isKeySetAway(error)
        ? new TokenError('SERVICE_UNAVAILABLE', "The issuer's keys can not be read at the moment; try again")
        : new TokenError('UNAUTHENTICATED', reason(error));
    });
    return { viewer: viewerOf(claims), expiresAt: claims.exp! * 1_000 };
  };
}

interface VerifyOptions {
  issuer: string;
  audience: string;
  requiredClaims: string[];
  algorithms: string[];
}

function verifyByUrl(url: string, options: VerifyOptions) {
  const keySet: JWTVerifyGetKey = createRemoteJWKSet(new URL(url), { timeoutDuration: 3_000 });
  return async (token: string) => (await jwtVerify(token, keySet, options)).payload;
}

function verifyBySecret(secret: string, options: VerifyOptions) {
  // Imported once: jose would import plain bytes anew for every token.
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const bytes = new TextEncoder().encode(secret);
  const key = crypto.subtle.importKey('raw', bytes, algorithm, false, ['verify']);
  return async (token: string) => (await jwtVerify(token, await key, options)).payload;
}

function viewerOf(claims: JWTPayload): Viewer {
  if (typeof claims.sub !== 'string' || claims.sub === '' || claims.sub.length > 128) {
    throw new TokenError('UNAUTHENTICATED', 'The token has no usable subject');
  }
  const claimed = Array.isArray(claims['roles']) ? claims['roles'] : [];
  const known = roles.filter((role): role is Role => claimed.includes(role));
  if (known.length === 0) {
    throw new TokenError('FORBIDDEN', `The token has none of the roles ${roles.join(', ')}`);
  }
  return { id: claims.sub, roles: known, ...warehousesOf(claims, known) };
}

/** The identity travels in a header, which has an end. */
const MAX_WAREHOUSES = 50;
const MAX_CODE = 32;

/** Only staff of warehouses are limited by this claim; without it they have none. */
function warehousesOf(claims: JWTPayload, known: readonly Role[]): Pick<Viewer, 'warehouses'> {
  if (!known.includes('warehouse')) return {};
  const claimed: unknown = claims['warehouses'] ?? [];
  const isCode = (code: unknown): code is string =>
    typeof code === 'string' && code.length > 0 && code.length <= MAX_CODE;
  if (!Array.isArray(claimed) || claimed.length > MAX_WAREHOUSES || !claimed.every(isCode)) {
    throw new TokenError(
      'FORBIDDEN',
      `The token's "warehouses" is not a list of at most ${MAX_WAREHOUSES} codes`,
    );
  }
  return { warehouses: claimed };
}

/** Anything but jose's verdict on the token itself: a network failure, a timeout, an answer that is no key set. */
const isKeySetAway = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) ||
  ['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID'].includes(error.code);

/** Says what helps an honest client, and nothing that helps to forge. */
function reason(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'The token has expired; fetch a new one';
  if (error instanceof errors.JWTClaimValidationFailed)
    return `The token's "${error.claim}" is not acceptable`;
  return 'The token is not valid';
}
