import { ConfigError, processEnvironment, readConfig } from '@tradegraph/service-kit';
import { z } from 'zod';
import { seconds, type GatewayConfig } from '../config.js';
import {
  documentsConfig,
  documentsEnvironment,
  type TrustedDocumentsConfig,
} from '../documents/documents-config.js';
import { originsOf } from '../http/cross-origin.js';
import { httpEnvironment } from '../http/http-environment.js';
import { propagatedNames } from '../http/propagated-headers.js';
import { identityEnvironment, readIdentityConfig, type IdentityConfig } from '../identity/identity-config.js';
import { limitConfig, limitEnvironment, type LimitConfig } from '../limits/environment.js';
import type { StandaloneOptions } from './options.js';

const environment = z.object({
  LOG_LEVEL: processEnvironment.LOG_LEVEL,
  OTEL_EXPORTER_OTLP_ENDPOINT: processEnvironment.OTEL_EXPORTER_OTLP_ENDPOINT,
  IDENTITY_SECRET: processEnvironment.IDENTITY_SECRET.optional(),
  ...identityEnvironment,
  ...limitEnvironment,
  ...httpEnvironment,
  ...documentsEnvironment,
  QUERY_TIMEOUT_SECONDS: seconds(2),
  MUTATION_TIMEOUT_SECONDS: seconds(30),
});

export interface StandaloneConfig extends Pick<
  GatewayConfig,
  'host' | 'port' | 'logLevel' | 'deadlines' | 'supergraphFile' | 'tracingEndpoint'
> {
  /** GraphQL addresses by subgraph, where they are not those of the file. */
  addresses: Readonly<Record<string, string>>;
  /** By what those who ask are known; null lets everybody in. */
  identity: IdentityConfig | null;
  /** With it subgraphs get a signed identity; undefined sends them none. */
  identitySecret: string | undefined;
  limits: LimitConfig;
  trustedDocuments: TrustedDocumentsConfig | undefined;
  corsOrigins: readonly string[];
  propagateHeaders: readonly string[];
  compression: boolean;
}

/** Throws a ConfigError that names what is missing, never a value. */
export function readStandaloneConfig(options: StandaloneOptions, env: NodeJS.ProcessEnv): StandaloneConfig {
  const read = readConfig(environment, env);
  if (options.auth && !read.TOKEN_SECRET && !read.JWKS_URL && !read.ISSUERS_FILE)
    throw new ConfigError(
      'Say who may ask: TOKEN_SECRET, JWKS_URL or ISSUERS_FILE in the environment, or --no-auth to let everybody in',
    );
  return {
    host: options.host,
    port: options.port,
    logLevel: read.LOG_LEVEL,
    tracingEndpoint: read.OTEL_EXPORTER_OTLP_ENDPOINT,
    supergraphFile: options.supergraph,
    addresses: options.subgraph,
    identity: options.auth ? readIdentityConfig(read) : null,
    identitySecret: read.IDENTITY_SECRET,
    limits: limitConfig(read),
    trustedDocuments: documentsConfig(read, read.PRODUCTION === '1'),
    corsOrigins: originsOf(read.CORS_ORIGINS),
    propagateHeaders: propagatedNames(read.PROPAGATE_HEADERS),
    compression: read.COMPRESSION === '1',
    deadlines: {
      queryMs: read.QUERY_TIMEOUT_SECONDS * 1_000,
      mutationMs: read.MUTATION_TIMEOUT_SECONDS * 1_000,
    },
  };
}
