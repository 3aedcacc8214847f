import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { readBody, type Viewer } from '@tradegraph/service-kit';
import { signatureOf, type SignedParts } from './canonical-request.js';
import { viewerOf } from './claims.js';
import { claimsOf, hasExpired, type ApiKey } from './machines.js';
import type { Nonces } from './nonces.js';
import { TokenError } from './token-error.js';
import type { VerifiedToken } from './verify-token.js';

/** How far a request's time may be from ours, either way. */
export const MAX_SKEW_SECONDS = 300;
/** A nonce counts from the earliest moment at which its request is acceptable to the last. */
export const NONCE_MS = 2 * MAX_SKEW_SECONDS * 1_000;
/** A stream that a signature opened ends after this; its client signs again. */
const STREAM_MS = 3_600_000;

export type SignedRequestVerifier = (request: IncomingMessage) => Promise<VerifiedToken>;

interface KnownKey {
  key: ApiKey;
  viewer: Viewer;
}

interface Options {
  keys: readonly ApiKey[];
  nonces: Nonces;
  maxBodyBytes: number;
}

/** True for a request that is signed, or means to be. */
export const isSigned = (request: IncomingMessage): boolean =>
  /^ApiKey(\s|$)/i.test(request.headers.authorization ?? '');

/**
 * Verifies `Authorization: ApiKey <id>` with X-Timestamp, X-Nonce and X-Signature. Reads the body, which is kept for
 * whoever reads it next. Throws TokenError; a key that is not there and a wrong signature are told alike.
 */
export function signedRequests({ keys, nonces, maxBodyBytes }: Options): SignedRequestVerifier {
  const known = new Map(
    keys.map((key): [string, KnownKey] => [key.id, { key, viewer: viewerOf(claimsOf(key)) }]),
  );
  // Signatures of unknown keys are computed too, so that the answer's time does not tell them apart.
  const nobody = randomBytes(32).toString('hex');
  return async (request) => {
    const { signature, ...parts } = headersOf(request);
    checkTime(parts.timestamp);
    const found = known.get(parts.keyId);
    if (!found) throw mismatch(nobody, parts, signature);
    const body = await readBody(request, maxBodyBytes);
    if (!timingSafeEqual(signatureOf(found.key.secret, { ...parts, body }), signature)) throw INVALID();
    if (hasExpired(found.key)) throw unauthenticated(`The key "${found.key.id}" has expired`);
    await takeNonce(nonces, parts);
    return { viewer: found.viewer, expiresAt: expiryOf(found.key) };
  };
}

type Headers = Omit<SignedParts, 'body'> & { signature: Buffer };

function headersOf(request: IncomingMessage): Headers {
  return {
    method: (request.method ?? '').toUpperCase(),
    target: request.url ?? '',
    keyId: header(request, 'Authorization', /^ApiKey +([\w.-]{3,64})$/i, 'ApiKey <key id>'),
    timestamp: header(request, 'X-Timestamp', /^(\d{1,12})$/, 'the Unix time in seconds'),
    nonce: header(
      request,
      'X-Nonce',
      /^([\w-]{16,128})$/,
      '16 to 128 letters, digits, - or _, new each time',
    ),
    signature: Buffer.from(
      header(request, 'X-Signature', /^([0-9a-f]{64})$/i, 'an HMAC-SHA256 in hexadecimal'),
      'hex',
    ),
  };
}

function header(request: IncomingMessage, name: string, pattern: RegExp, right: string): string {
  const value = request.headers[name.toLowerCase()];
  const found = typeof value === 'string' ? pattern.exec(value)?.[1] : undefined;
  if (found === undefined) throw unauthenticated(`A signed request needs ${name}: ${right}`);
  return found;
}

function checkTime(timestamp: string): void {
  const ahead = Math.round(Number(timestamp) - Date.now() / 1_000);
  if (Math.abs(ahead) <= MAX_SKEW_SECONDS) return;
  const side = ahead > 0 ? 'ahead of' : 'behind';
  throw unauthenticated(
    `X-Timestamp is ${Math.abs(ahead)} seconds ${side} our clock; at most ${MAX_SKEW_SECONDS} are accepted`,
  );
}

async function takeNonce(
  nonces: Nonces,
  { keyId, nonce }: Headers | Omit<Headers, 'signature'>,
): Promise<void> {
  const fresh = await nonces.take(keyId, nonce).catch(() => {
    throw new TokenError(
      'SERVICE_UNAVAILABLE',
      'Signed requests can not be checked at the moment; try again',
    );
  });
  if (!fresh) throw unauthenticated('This X-Nonce was used before; take a new one for each request');
}

function mismatch(secret: string, parts: Omit<SignedParts, 'body'>, signature: Buffer): TokenError {
  timingSafeEqual(signatureOf(secret, { ...parts, body: Buffer.alloc(0) }), signature);
  return INVALID();
}

const expiryOf = ({ expiresAt }: ApiKey): number =>
  Math.min(Date.now() + STREAM_MS, expiresAt === undefined ? Infinity : Date.parse(expiresAt));

const unauthenticated = (message: string): TokenError => new TokenError('UNAUTHENTICATED', message);
const INVALID = () => unauthenticated('The key or the signature is not valid');
