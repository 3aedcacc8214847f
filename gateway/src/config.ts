import { ConfigError, port, processEnvironment, projectFile, readConfig } from '@tradegraph/service-kit';
import { z } from 'zod';

const seconds = (fallback: number) => z.coerce.number().positive().max(300).default(fallback);
const address = (fallback: string) =>
  z.url({ protocol: /^https?$/, error: 'must be an http address' }).default(fallback);

const environment = z.object({
  ...processEnvironment,
  PORT: port(4000),
  REDIS_URL: z.string().min(1).default('redis://127.0.0.1:6379'),
  CATALOG_URL: address('http://127.0.0.1:4001'),
  ORDERS_URL: address('http://127.0.0.1:4002'),
  INVENTORY_URL: address('http://127.0.0.1:4003'),
  WAREHOUSE_URL: address('http://127.0.0.1:4004'),
  LOGISTICS_URL: address('http://127.0.0.1:4005'),
  FINANCE_URL: address('http://127.0.0.1:4006'),
  TOKEN_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  JWKS_URL: z.url({ protocol: /^https?$/, error: 'must be an http address' }).optional(),
  TOKEN_ISSUER: z.string().min(1).default('tradegraph-dev'),
  TOKEN_AUDIENCE: z.string().min(1).default('tradegraph'),
  DEV_TOKENS: z.enum(['0', '1']).default('0'),
  QUERY_TIMEOUT_SECONDS: seconds(2),
  MUTATION_TIMEOUT_SECONDS: seconds(30),
  SUPERGRAPH_FILE: z.string().min(1).optional(),
});

/** How tokens are verified: by the issuer's published keys, or by a shared development key. */
export type TokenKeys = { jwksUrl: string } | { secret: string };

export interface GatewayConfig {
  host: string;
  port: number;
  logLevel: string;
  redisUrl: string;
  /** Base URL of each subgraph, by name. */
  subgraphs: Record<string, string>;
  identitySecret: string;
  tokens: { keys: TokenKeys; issuer: string; audience: string };
  /** The key with which GET /dev/token signs; null keeps that route closed. */
  devTokenSecret: string | null;
  /** How long one call of a subgraph may take, in milliseconds. */
  deadlines: { queryMs: number; mutationMs: number };
  /** The supergraph's file: when it changes, the new one is served. */
  supergraphFile: string;
  /** The folder of the built web console; `dist/web` when left out. */
  webFolder?: string;
  live?: LiveLimits;
}

/** Bounds of the live subscriptions; each has a sensible value of its own. */
export interface LiveLimits {
  /** Unsent bytes at which a connection is closed as too slow. */
  maxUnsentBytes?: number;
  /** How long a payload that can't be read is tried again, in milliseconds, before its subscribers are sent away. */
  giveUpAfterMs?: number;
}

/** Reads the environment; throws a ConfigError that names what is missing. */
export function readGatewayConfig(env: NodeJS.ProcessEnv): GatewayConfig {
  const read = readConfig(environment, env);
  const devTokenSecret = read.DEV_TOKENS === '1' ? (read.TOKEN_SECRET ?? null) : null;
  if (read.DEV_TOKENS === '1' && devTokenSecret === null) {
    throw new ConfigError('The environment is not complete: DEV_TOKENS=1 needs TOKEN_SECRET');
  }
  return {
    host: read.HOST,
    port: read.PORT,
    logLevel: read.LOG_LEVEL,
    redisUrl: read.REDIS_URL,
    subgraphs: {
      catalog: read.CATALOG_URL,
      orders: read.ORDERS_URL,
      inventory: read.INVENTORY_URL,
      warehouse: read.WAREHOUSE_URL,
      logistics: read.LOGISTICS_URL,
      finance: read.FINANCE_URL,
    },
    identitySecret: read.IDENTITY_SECRET,
    tokens: { keys: tokenKeys(read), issuer: read.TOKEN_ISSUER, audience: read.TOKEN_AUDIENCE },
    devTokenSecret,
    supergraphFile: read.SUPERGRAPH_FILE ?? projectFile('gateway/supergraph.graphql'),
    deadlines: {
      queryMs: read.QUERY_TIMEOUT_SECONDS * 1_000,
      mutationMs: read.MUTATION_TIMEOUT_SECONDS * 1_000,
    },
  };
}

/** Apollo's gateway reports to its maker unless the environment says no; ours speaks to nobody outside. */
export function silenceApollo(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
}

function tokenKeys(read: z.infer<typeof environment>): TokenKeys {
  if (read.JWKS_URL) return { jwksUrl: read.JWKS_URL };
  if (read.TOKEN_SECRET) return { secret: read.TOKEN_SECRET };
  throw new ConfigError('The environment is not complete: set JWKS_URL, or TOKEN_SECRET for development');
}
