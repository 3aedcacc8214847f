import { roles, sendJson, type Handler, type Role } from '@tradegraph/service-kit';
import { refuse } from '../errors/refuse.js';
import { signLocalToken, type LocalIssuer } from './local-issuer.js';

const LIFETIME_SECONDS = 12 * 3_600;

/**
 * `GET /dev/token?role=operator`, with `&warehouses=LHR,FRA`, `&channels=web` and `&scope=orders:read` as limits: a
 * token for trying things out. It is mounted only in development.
 */
export function devTokenRoute(issuer: LocalIssuer): Handler {
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
    const claims = { roles: [role], ...limitsOf(url.searchParams) };
    const token = await signLocalToken(issuer, `dev-${role}`, claims, LIFETIME_SECONDS);
    response.setHeader('cache-control', 'no-store');
    sendJson(response, 200, { token, role });
  };
}

function limitsOf(parameters: URLSearchParams): Record<string, string | string[]> {
  const lists = ['warehouses', 'channels'].flatMap((name) => {
    const names = parameters.get(name);
    return names ? [[name, names.split(',')] as const] : [];
  });
  const scope = parameters.get('scope');
  return { ...Object.fromEntries(lists), ...(scope === null ? {} : { scope }) };
}

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);
