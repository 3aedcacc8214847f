import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

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

/** The header that carries the signed identity between our own processes. */
export const IDENTITY_HEADER = 'x-tradegraph-identity';

const LIFETIME_SECONDS = 60;
const CLOCK_SKEW_SECONDS = 30;
/** Node refuses requests whose headers together are longer than 16 KiB. */
const MAX_HEADER = 12_288;

const claims = z.object({
  sub: z.string().min(1).max(128),
  roles: z.array(z.enum(roles)),
  sc: z.array(z.string()).optional(),
  wh: z.array(z.string()).optional(),
  ch: z.array(z.string()).optional(),
  cid: z.string().min(1).max(64),
  iat: z.number().int(),
});

/** Signs an identity for one hop: `<payload>.<HMAC-SHA256>`, both base64url, valid for a minute. */
export function signIdentity(secret: string, identity: Identity, now = Date.now()): string {
  const payload = Buffer.from(
    JSON.stringify({
      sub: identity.viewer.id,
      roles: identity.viewer.roles,
      sc: identity.viewer.scopes,
      wh: identity.viewer.warehouses,
      ch: identity.viewer.channels,
      cid: identity.correlationId,
      iat: Math.floor(now / 1000),
    }),
  ).toString('base64url');
  return `${payload}.${mac(secret, payload).toString('base64url')}`;
}

/** The identity, or null for anything not signed by us within the last minute. Never throws on hostile input. */
export function verifyIdentity(
  secret: string,
  header: string | undefined,
  now = Date.now(),
): Identity | null {
  if (!header || header.length > MAX_HEADER) return null;
  const dot = header.indexOf('.');
  if (dot <= 0) return null;
  const payload = header.slice(0, dot);
  const given = Buffer.from(header.slice(dot + 1), 'base64url');
  const expected = mac(secret, payload);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const parsed = claims.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  if (!parsed.success) return null;
  const age = now / 1000 - parsed.data.iat;
  if (age > LIFETIME_SECONDS + CLOCK_SKEW_SECONDS || age < -CLOCK_SKEW_SECONDS) return null;
  const { sub, roles: asserted, sc, wh, ch, cid } = parsed.data;
  const limits = {
    ...(sc ? { scopes: sc } : {}),
    ...(wh ? { warehouses: wh } : {}),
    ...(ch ? { channels: ch } : {}),
  };
  return { viewer: { id: sub, roles: asserted, ...limits }, correlationId: cid };
}

function mac(secret: string, payload: string): Buffer {
  return createHmac('sha256', secret).update(payload).digest();
}
