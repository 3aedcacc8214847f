import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { ulid } from '@tradegraph/kernel';
import { z } from 'zod';
import { BoundedMap } from './bounded-map.js';

export const roles = ['admin', 'operator', 'analyst', 'service', 'warehouse', 'finance'] as const;
export type Role = (typeof roles)[number];

/** Who asks: verified by the gateway, or by a process itself when it calls another. */
export interface Viewer {
  /** The token's subject, e.g. `usr_…`, or the name of the calling process. */
  readonly id: string;
  readonly roles: readonly Role[];
  /** What the token narrows the roles to; everything that they allow when it is absent. `scopesOf` has the outcome. */
  readonly scopes?: readonly string[];
  /** Codes of the only warehouses whose rows they see and change; all of them when absent. */
  readonly warehouses?: readonly string[];
  /** Codes of the only channels whose rows they see and change; all of them when absent. */
  readonly channels?: readonly string[];
}

export interface Identity {
  readonly viewer: Viewer;
  /** Follows one request through every process, its events and their consequences. */
  readonly correlationId: string;
}

/** The header that carries the signed viewer between our own processes. */
export const IDENTITY_HEADER = 'x-tradegraph-identity';
/** Beside it, and from clients: the correlation id. It says nothing of who asks, so it is not signed. */
export const CORRELATION_HEADER = 'x-correlation-id';

const LIFETIME_SECONDS = 60;
const CLOCK_SKEW_SECONDS = 30;
/** A signature is used again for so long: one for each request would be a tenth of what a small request costs. */
const SIGN_AGAIN_MS = 5_000;
/** Node refuses requests whose headers together are longer than 16 KiB. */
const MAX_HEADER = 12_288;
/** Characters of signed viewers that stay verified. */
const VERIFIED_TEXT = 2_000_000;

const claims = z.object({
  sub: z.string().min(1).max(128),
  roles: z.array(z.enum(roles)),
  sc: z.array(z.string()).optional(),
  wh: z.array(z.string()).optional(),
  ch: z.array(z.string()).optional(),
  iat: z.number().int(),
});

interface Verified {
  secret: string;
  viewer: Viewer;
  /** Epoch seconds. */
  signedAt: number;
}

interface Signed {
  secret: string;
  text: string;
  /** Epoch milliseconds. */
  at: number;
}

const signed = new WeakMap<Viewer, Signed>();
const verified = new BoundedMap<Verified>(VERIFIED_TEXT);

/** The headers by which a process of ours says for whom it asks another. */
export const identityHeaders = (secret: string, { viewer, correlationId }: Identity) => ({
  [IDENTITY_HEADER]: signViewer(secret, viewer),
  [CORRELATION_HEADER]: correlationId,
});

/** Signs a viewer for one hop: `<payload>.<HMAC-SHA256>`, both base64url, valid for a minute. */
export function signViewer(secret: string, viewer: Viewer, now = Date.now()): string {
  const before = signed.get(viewer);
  if (before?.secret === secret && now - before.at < SIGN_AGAIN_MS && now >= before.at) return before.text;
  const { id: sub, roles: asserted, scopes: sc, warehouses: wh, channels: ch } = viewer;
  const all = { sub, roles: asserted, sc, wh, ch, iat: Math.floor(now / 1_000) };
  const payload = Buffer.from(JSON.stringify(all)).toString('base64url');
  const text = `${payload}.${mac(secret, payload).toString('base64url')}`;
  signed.set(viewer, { secret, text, at: now });
  return text;
}

/** Who asks, or null when nobody of ours says so. */
export function identityOf(secret: string, headers: IncomingHttpHeaders): Identity | null {
  const header = headers[IDENTITY_HEADER];
  const viewer = verifyViewer(secret, Array.isArray(header) ? header[0] : header);
  return viewer && { viewer, correlationId: correlationIdOf(headers) };
}

/** The given correlation id when it is one that logs can carry, else a new one. */
export function correlationIdOf(headers: IncomingHttpHeaders): string {
  const given = headers[CORRELATION_HEADER];
  return typeof given === 'string' && /^[\w.:-]{1,64}$/.test(given) ? given : ulid();
}

/** The viewer, or null for anything not signed by us within the last minute. Never throws on hostile input. */
export function verifyViewer(secret: string, text: string | undefined, now = Date.now()): Viewer | null {
  if (!text || text.length > MAX_HEADER) return null;
  const before = verified.get(text);
  const found = before?.secret === secret ? before : verify(secret, text);
  if (!found) return null;
  if (found !== before) verified.set(text, found, text.length);
  const age = now / 1_000 - found.signedAt;
  const inTime = age <= LIFETIME_SECONDS + CLOCK_SKEW_SECONDS && age >= -CLOCK_SKEW_SECONDS;
  return inTime ? found.viewer : null;
}

function verify(secret: string, text: string): Verified | null {
  const dot = text.indexOf('.');
  if (dot <= 0) return null;
  const payload = text.slice(0, dot);
  const given = Buffer.from(text.slice(dot + 1), 'base64url');
  const expected = mac(secret, payload);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const parsed = claims.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  if (!parsed.success) return null;
  const { sub, roles: asserted, sc, wh, ch, iat } = parsed.data;
  const limits = {
    ...(sc ? { scopes: sc } : {}),
    ...(wh ? { warehouses: wh } : {}),
    ...(ch ? { channels: ch } : {}),
  };
  return { secret, viewer: { id: sub, roles: asserted, ...limits }, signedAt: iat };
}

function mac(secret: string, payload: string): Buffer {
  return createHmac('sha256', secret).update(payload).digest();
}
