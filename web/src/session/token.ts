export const roles = ['admin', 'operator', 'analyst', 'service', 'warehouse', 'finance'] as const;
export type Role = (typeof roles)[number];

/** Who may change orders, stock and shipments here; the others' commands are refused by the graph anyway. */
export const writers: readonly Role[] = ['admin', 'operator', 'service'];

/** Who does the work on the floor; staff only in their own warehouses. */
export const workers: readonly Role[] = [...writers, 'warehouse'];
/** Who sees what things cost and what an order earned. */
export const bookReaders: readonly Role[] = ['admin', 'finance', 'service'];

export interface TokenClaims {
  subject: string;
  roles: Role[];
  /** Codes of the only warehouses that the bearer sees; null where the token does not narrow. */
  warehouses: string[] | null;
  /** Epoch ms; null for a token that does not say. */
  expiresAt: number | null;
}

/**
 * Reads a token's claims to show them. It checks nothing: that is the gateway's work. Null for text that is no JWT.
 */
export function readToken(token: string): TokenClaims | null {
  const [, payload, signature] = token.split('.');
  if (!payload || !signature) return null;
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (c) =>
      c.charCodeAt(0),
    );
    const claims = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    const given = listOf(claims['roles']) ?? [];
    return {
      subject: typeof claims['sub'] === 'string' ? claims['sub'] : '',
      roles: roles.filter((role) => given.includes(role)),
      warehouses: listOf(claims['warehouses']),
      expiresAt: typeof claims['exp'] === 'number' ? claims['exp'] * 1000 : null,
    };
  } catch {
    return null;
  }
}

const listOf = (claim: unknown): string[] | null =>
  Array.isArray(claim) ? claim.filter((each) => typeof each === 'string') : null;

/** What people paste: with or without "Bearer", quotes and line breaks. */
export function cleanToken(text: string): string {
  return text.replace(/^[\s"']*(bearer\s+)?/i, '').replace(/[\s"']/g, '');
}
