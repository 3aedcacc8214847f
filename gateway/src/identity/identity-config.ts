import { readFileSync } from 'node:fs';
import { ConfigError } from '@tradegraph/service-kit';
import { z } from 'zod';
import { issuersFile, type TokenIssuer } from './issuers.js';
import type { LocalIssuer } from './local-issuer.js';
import { apiKeysFile, clientsFile, type ApiKey, type Client } from './machines.js';

export interface IdentityConfig {
  /** Whose tokens are accepted, beside those of `local`. */
  issuers: readonly TokenIssuer[];
  /** The gateway as an issuer; null when only others sign. */
  local: LocalIssuer | null;
  /** Whether `GET /dev/token` gives everybody a token of `local`. */
  devTokens: boolean;
  /** Who gets tokens of `local` at `POST /oauth/token`. */
  clients: readonly Client[];
  /** Who may sign requests. */
  apiKeys: readonly ApiKey[];
  /** Whether requests without any identity are let through, to see what no directive protects. */
  anonymous: boolean;
}

const flag = z.enum(['0', '1']).default('0');
const file = z.string().min(1).optional();

export const identityEnvironment = {
  TOKEN_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  JWKS_URL: z.url({ protocol: /^https?$/, error: 'must be an http address' }).optional(),
  TOKEN_ISSUER: z.string().min(1).default('tradegraph-dev'),
  TOKEN_AUDIENCE: z.string().min(1).default('tradegraph'),
  ISSUERS_FILE: file,
  CLIENTS_FILE: file,
  API_KEYS_FILE: file,
  DEV_TOKENS: flag,
  ANONYMOUS_REQUESTS: flag,
};

type Environment = z.infer<z.ZodObject<typeof identityEnvironment>>;

/** The name of our own tokens where TOKEN_ISSUER is that of another issuer. */
const OWN_NAME = 'tradegraph';

/** Throws a ConfigError that names the variable or the file's field, never a secret. */
export function readIdentityConfig(env: Environment): IdentityConfig {
  const devTokens = env.DEV_TOKENS === '1';
  const clients = readFile('CLIENTS_FILE', env.CLIENTS_FILE, clientsFile) ?? [];
  const apiKeys = readFile('API_KEYS_FILE', env.API_KEYS_FILE, apiKeysFile) ?? [];
  const issuers = issuersOf(env);
  // A secret that lies about in an environment with a real issuer is no second way in, unless it is asked for.
  const wanted = issuers.length === 0 || devTokens || clients.length > 0;
  const local = wanted && env.TOKEN_SECRET ? localIssuer(env, env.TOKEN_SECRET) : null;
  if ((devTokens || clients.length > 0) && !local)
    throw incomplete(`${devTokens ? 'DEV_TOKENS=1' : 'CLIENTS_FILE'} needs TOKEN_SECRET`);
  if (issuers.length === 0 && !local)
    throw incomplete('set JWKS_URL or ISSUERS_FILE, or TOKEN_SECRET for development');
  const all = [...issuers.map(({ issuer }) => issuer), ...(local ? [local.issuer] : [])];
  if (new Set(all).size < all.length) throw incomplete('two issuers have the same name');
  return { issuers, local, devTokens, clients, apiKeys, anonymous: env.ANONYMOUS_REQUESTS === '1' };
}

function issuersOf(env: Environment): TokenIssuer[] {
  const named = readFile('ISSUERS_FILE', env.ISSUERS_FILE, issuersFile) ?? [];
  if (!env.JWKS_URL) return named;
  const keys = { jwksUrl: env.JWKS_URL };
  return [{ issuer: env.TOKEN_ISSUER, audience: env.TOKEN_AUDIENCE, keys }, ...named];
}

const localIssuer = (env: Environment, secret: string): LocalIssuer => ({
  secret,
  issuer: env.JWKS_URL ? OWN_NAME : env.TOKEN_ISSUER,
  audience: env.TOKEN_AUDIENCE,
});

function readFile<T extends z.ZodType>(
  variable: string,
  path: string | undefined,
  schema: T,
): z.infer<T> | null {
  if (path === undefined) return null;
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? 'it is not valid JSON';
    throw new ConfigError(`${variable}: "${path}" can not be read (${why})`);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  throw new ConfigError(`${variable}: "${path}" is not right: ${problems.join('; ')}`);
}

const incomplete = (what: string) => new ConfigError(`The environment is not complete: ${what}`);
