import { port, processEnvironment, projectFile, readConfig } from '@tradegraph/service-kit';
import { z } from 'zod';
import {
  documentsConfig,
  documentsEnvironment,
  type TrustedDocumentsConfig,
} from './documents/documents-config.js';
import { originsOf } from './http/cross-origin.js';
import { httpEnvironment } from './http/http-environment.js';
import { propagatedNames } from './http/propagated-headers.js';
import { readIdentityConfig, identityEnvironment, type IdentityConfig } from './identity/identity-config.js';
import { limitConfig, limitEnvironment, type LimitConfig } from './limits/environment.js';
import type { TrafficLimits } from './subgraphs/traffic-guard.js';

export const seconds = (fallback: number) => z.coerce.number().positive().max(300).default(fallback);
const count = (fallback: number) => z.coerce.number().int().positive().max(100_000).default(fallback);
const address = (fallback: string) =>
  z.url({ protocol: /^https?$/, error: 'must be an http address' }).default(fallback);

const environment = z.object({
  ...processEnvironment,
  PORT: port(4000),
  WORKERS: z.coerce.number().int().min(1).max(256).default(1),
  REDIS_URL: z.string().min(1).default('redis://127.0.0.1:6379'),
  CATALOG_URL: address('http://127.0.0.1:4001'),
  ORDERS_URL: address('http://127.0.0.1:4002'),
  INVENTORY_URL: address('http://127.0.0.1:4003'),
  WAREHOUSE_URL: address('http://127.0.0.1:4004'),
  LOGISTICS_URL: address('http://127.0.0.1:4005'),
  FINANCE_URL: address('http://127.0.0.1:4006'),
  ...identityEnvironment,
  ...limitEnvironment,
  ...httpEnvironment,
  ...documentsEnvironment,
  QUERY_TIMEOUT_SECONDS: seconds(2),
  MUTATION_TIMEOUT_SECONDS: seconds(30),
  SUBGRAPH_CONNECTIONS: count(64),
  SUBGRAPH_QUEUE: count(1_000),
  SUPERGRAPH_FILE: z.string().min(1).optional(),
});

/** Long for a client that is slow to send its next request, short for whoever waits for a restart. */
const LINGER_MS = 2_000;

export interface GatewayConfig {
  host: string;
  port: number;
  /** Processes that share the port; 1 is this one alone, and the value when it is left out. */
  workers?: number;
  logLevel: string;
  redisUrl: string;
  /** Base URL of each subgraph, by name. */
  subgraphs: Record<string, string>;
  identitySecret: string;
  /** Where spans go, over OTLP/HTTP; undefined: nothing is traced. */
  tracingEndpoint?: string | undefined;
  /** By what those who ask are known. */
  identity: IdentityConfig;
  /** How long one call of a subgraph may take, in milliseconds. */
  deadlines: { queryMs: number; mutationMs: number };
  /** The supergraph's file: when it changes, the new one is served. */
  supergraphFile: string;
  /** How long idle connections stay open while the gateway stops, in milliseconds; see HttpServerOptions. */
  lingerMs?: number;
  /** The folder of the built web console; `dist/web` when left out. */
  webFolder?: string;
  live?: LiveLimits;
  /** Origins whose pages may ask, beside our own; none when left out. */
  corsOrigins?: readonly string[];
  /** Headers of clients' requests that go along with each fetch, in lower case; none when left out. */
  propagateHeaders?: readonly string[];
  /** Whether long answers are compressed for clients who take it; true when left out. */
  compression?: boolean;
  /** What clients may ask; the defaults when left out. */
  limits?: LimitConfig;
  /** The only operations that are run; every one when left out. */
  trustedDocuments?: TrustedDocumentsConfig | undefined;
  /** Bounds of what one subgraph is asked; each has a sensible value of its own. */
  traffic?: Partial<TrafficLimits>;
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
  return {
    host: read.HOST,
    port: read.PORT,
    workers: read.WORKERS,
    lingerMs: LINGER_MS,
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
    tracingEndpoint: read.OTEL_EXPORTER_OTLP_ENDPOINT,
    identity: readIdentityConfig(read),
    limits: limitConfig(read),
    trustedDocuments: documentsConfig(read, read.PRODUCTION === '1'),
    corsOrigins: originsOf(read.CORS_ORIGINS),
    propagateHeaders: propagatedNames(read.PROPAGATE_HEADERS),
    compression: read.COMPRESSION === '1',
    supergraphFile: read.SUPERGRAPH_FILE ?? projectFile('gateway/supergraph.graphql'),
    deadlines: {
      queryMs: read.QUERY_TIMEOUT_SECONDS * 1_000,
      mutationMs: read.MUTATION_TIMEOUT_SECONDS * 1_000,
    },
    traffic: { connections: read.SUBGRAPH_CONNECTIONS, queue: read.SUBGRAPH_QUEUE },
  };
}

/** Apollo's gateway reports to its maker unless the environment says no; ours speaks to nobody outside. */
export function silenceApollo(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
}
