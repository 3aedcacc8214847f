import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { TokenIssuer } from './issuers.js';

/** The gateway as an issuer of its own: for development, and for machines without an identity provider. */
export interface LocalIssuer {
  secret: string;
  issuer: string;
  audience: string;
}

export const asTokenIssuer = ({ secret, issuer, audience }: LocalIssuer): TokenIssuer => ({
  issuer,
  audience,
  keys: { secret },
});

/** Signs an access token (RFC 9068's type) for a subject, valid for so many seconds. */
export function signLocalToken(
  { secret, issuer, audience }: LocalIssuer,
  subject: string,
  claims: Record<string, unknown>,
  seconds: number,
): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
    .setSubject(subject)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setJti(randomUUID())
    .setExpirationTime(`${seconds}s`)
    .sign(new TextEncoder().encode(secret));
}
