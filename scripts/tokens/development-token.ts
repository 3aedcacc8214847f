import { SignJWT } from 'jose';
import type { Role } from '@tradegraph/service-kit';
import { OperatorError } from '../process/operator-error.js';

/** What each role may do, as the help and the table of `npm start` say it. */
export const ROLES: Record<Role, string> = {
  admin: 'reads and writes everything',
  operator: 'reads and writes the daily work',
  analyst: 'reads only',
  service: 'another system, such as the importer',
  warehouse: 'works in the warehouses that the token names',
  finance: 'reads everything, keeps the books',
};

const isRole = (text: string): text is Role => Object.hasOwn(ROLES, text);

export function parseRole(text: string | undefined): Role {
  if (text !== undefined && isRole(text)) return text;
  const problem = text === undefined ? 'A role is missing' : `There is no role "${text}"`;
  throw new OperatorError(`${problem}: choose one of ${Object.keys(ROLES).join(', ')}.`);
}

/** The codes after `--warehouses`; staff need at least one, everybody else works in all of them. */
export function parseWarehouses(role: Role, rest: readonly string[]): string[] | undefined {
  const [flag, codes = '', ...more] = rest;
  if (flag !== undefined && (flag !== '--warehouses' || more.length > 0)) {
    throw new OperatorError(
      `There is no option "${more[0] ?? flag}": only --warehouses A,B follows the role.`,
    );
  }
  const warehouses = codes.split(',').filter((code) => code !== '');
  if (role === 'warehouse' && warehouses.length === 0) {
    throw new OperatorError('A token for warehouse staff names their warehouses: --warehouses A,B.');
  }
  return flag === undefined ? undefined : warehouses;
}

/** A token for development: HS256, subject `dev-<role>`, valid for 30 days. */
export function signDevelopmentToken(
  role: Role,
  tokenSecret: string,
  warehouses?: readonly string[],
): Promise<string> {
  return new SignJWT({ roles: [role], ...(warehouses ? { warehouses } : {}) })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(`dev-${role}`)
    .setIssuer('tradegraph-dev')
    .setAudience('tradegraph')
    .setIssuedAt()
    .setExpirationTime('30d')
    .sign(new TextEncoder().encode(tokenSecret));
}
