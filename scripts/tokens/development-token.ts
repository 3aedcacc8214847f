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

/** What narrows a token: its claims, as the gateway reads them. */
export interface TokenLimits {
  warehouses?: readonly string[];
  channels?: readonly string[];
  scope?: string;
}

const LISTS = ['warehouses', 'channels'] as const;

/** The options after the role. Staff of warehouses need at least one; everybody else works in all of them. */
export function parseLimits(role: Role, rest: readonly string[]): TokenLimits {
  const limits: TokenLimits = {};
  for (let index = 0; index < rest.length; index += 2) {
    const [flag = '', value = ''] = rest.slice(index, index + 2);
    const list = LISTS.find((name) => flag === `--${name}`);
    if (list) limits[list] = value.split(',').filter((code) => code !== '');
    else if (flag === '--scope') limits.scope = value;
    else {
      throw new OperatorError(
        `There is no option "${flag}": --warehouses A,B, --channels A,B and --scope "a b" follow the role.`,
      );
    }
  }
  if (role === 'warehouse' && !limits.warehouses?.length) {
    throw new OperatorError('A token for warehouse staff names their warehouses: --warehouses A,B.');
  }
  return limits;
}

/** A token for development: HS256, subject `dev-<role>`, valid for 30 days. */
export function signDevelopmentToken(
  role: Role,
  tokenSecret: string,
  limits: TokenLimits = {},
): Promise<string> {
  return new SignJWT({ roles: [role], ...limits })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(`dev-${role}`)
    .setIssuer('tradegraph-dev')
    .setAudience('tradegraph')
    .setIssuedAt()
    .setExpirationTime('30d')
    .sign(new TextEncoder().encode(tokenSecret));
}
