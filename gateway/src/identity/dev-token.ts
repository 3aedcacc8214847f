import { roles, sendJson, type Handler, type Role } from '@tradegraph/service-kit';
import { SignJWT } from 'jose';
import type { GatewayConfig } from '../config.js';
import { refuse } from '../errors/refuse.js';

const LIFETIME = '12h';

/**
 * `GET /dev/token?role=operator`, for staff `?role=warehouse&warehouses=LHR,FRA`: a token for trying things out. It is
 * mounted only in development.
 */
export function devTokenRoute(secret: string, { issuer, audience }: GatewayConfig['tokens']): Handler {
  const key = new TextEncoder().encode(secret);
  return async (request, response, url) => {
    const role = url.searchParams.get('role') ?? 'operator';
    if (request.method !== 'GET') return refuse(response, 405, 'BAD_REQUEST', 'Ask with GET');
    if (!isRole(role)) {
      return refuse(
        response,
        400,
        'BAD_USER_INPUT',
        `There is no role "${role.slice(0, 40)}"; choose ${roles.join(', ')}`,
      );
    }
    const warehouses = url.searchParams.get('warehouses');
    const token = await new SignJWT({
      roles: [role],
      ...(warehouses ? { warehouses: warehouses.split(',') } : {}),
    })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(`dev-${role}`)
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(LIFETIME)
      .sign(key);
    response.setHeader('cache-control', 'no-store');
    sendJson(response, 200, { token, role });
  };
}

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);
