import {
  eventLogMigrations,
  startConsumer,
  startEventLog,
  type BatchHandler,
  type EventHandlers,
  type EventLog,
  type RedisClient,
} from '@tradegraph/event-log';
import type { EventSource } from '@tradegraph/events';
import { systemClock, type Clock } from '@tradegraph/kernel';
import {
  createLogger,
  createRegistry,
  redisOptions,
  startTracing,
  type Handler,
  type Logger,
  type Registry,
} from '@tradegraph/service-kit';
import { createClient } from 'redis';
import type { DataSource } from 'typeorm';
import { openDatabase, type DatabaseOptions } from './database.js';
import { eventRoute, remoteEvents } from './event-routes.js';
import { IdempotencyMigration1700000000001, sweepKeys } from './idempotency.js';
import { JobRunner, type Job } from './job-runner.js';
import { operatorRoutes } from './operator-routes.js';
import {
  startSubgraph,
  type RequestContext,
  type RunningSubgraph,
  type SubgraphOptions,
} from './start-subgraph.js';
import type { SubgraphConfig } from './subgraph-config.js';

/** What lives as long as the process; a request's context is built from it. */
export interface Services {
  dataSource: DataSource;
  eventLog: EventLog;
  clock: Clock;
  logger: Logger;
  registry: Registry;
}

/** Another subgraph whose events this one applies to its own database. */
export interface Subscription {
  source: EventSource;
  /** Base URL of the source, for events that the stream has lost. */
  url: string;
  /** One event after the other; or `batch`, many in one call. Exactly one of both. */
  handlers?: EventHandlers;
  batch?: BatchHandler;
}

export interface ServiceDefinition<C extends RequestContext>
  extends Pick<SubgraphOptions<C>, 'resolvers'>, Pick<DatabaseOptions, 'entities' | 'migrations'> {
  name: EventSource;
  createContext: (services: Services, request: RequestContext) => C;
  consumes?: (services: Services) => Subscription[];
  jobs?: (services: Services) => Job[];
  /** Further addresses of the process, e.g. for calls of others' programs; each checks its caller itself. */
  routes?: (services: Services) => Record<string, Handler>;
}

const HOUR_MS = 3_600_000;
/** The event log, each consumer and each job may want one at the same time. */
const BACKGROUND_POOL = 12;

/** Wires one subgraph: database, event log, consumers, jobs, GraphQL; and stops them in the opposite order. */
export async function startService<C extends RequestContext>(
  config: SubgraphConfig,
  definition: ServiceDefinition<C>,
): Promise<RunningSubgraph> {
  const { name } = definition;
  const logger = createLogger(name, config.LOG_LEVEL);
  const registry = createRegistry(name);
  const tracing = await startTracing(name, config.OTEL_EXPORTER_OTLP_ENDPOINT, (text) => logger.warn(text));
  const database = {
    url: config.MYSQL_URL,
    database: config.MYSQL_DATABASE,
    entities: definition.entities,
    migrations: [...eventLogMigrations, IdempotencyMigration1700000000001, ...definition.migrations],
    logger,
    registry,
  };
  const dataSource = await openDatabase({ ...database, poolSize: config.MYSQL_POOL_SIZE });
  const background = await openDatabase({ ...database, poolSize: BACKGROUND_POOL, pool: 'background' });
  const redis: RedisClient = createClient(redisOptions(config.REDIS_URL));
  // Not connected: the event log and the consumers each open connections of their own with its options.
  const log = startEventLog({ dataSource: background, redis, source: name, logger, registry });
  const jobs = new JobRunner(logger);
  const nudge = () => {
    log.nudge();
    jobs.committed();
  };
  const eventLog: EventLog = { ...log, nudge };
  const services: Services = { dataSource, eventLog, clock: systemClock, logger, registry };
  const behind: Services = { ...services, dataSource: background };
  const consumers = (definition.consumes?.(behind) ?? []).map(({ source, url, handlers, batch }) =>
    startConsumer({
      dataSource: background,
      redis,
      source,
      consumer: name,
      handlers,
      batch,
      fetchEvents: remoteEvents(url, config.IDENTITY_SECRET, name),
      logger,
      registry,
      onCommit: nudge,
      lanes: config.CONSUMER_LANES,
    }),
  );
  const sweep: Job = {
    name: 'sweep-idempotency-keys',
    everyMs: HOUR_MS,
    run: () => sweepKeys(background.manager),
  };
  for (const job of [sweep, ...(definition.jobs?.(behind) ?? [])]) jobs.start(job);
  const subgraph = await startSubgraph({
    name,
    host: config.HOST,
    port: config.PORT,
    identitySecret: config.IDENTITY_SECRET,
    logger,
    registry,
    resolvers: definition.resolvers,
    createContext: (request) => definition.createContext(services, request),
    checks: { mysql: async () => void (await background.query('SELECT 1')) },
    internalRoutes: {
      ...definition.routes?.(services),
      ...eventRoute(config.IDENTITY_SECRET, (after, first) => eventLog.readEvents(after, first)),
      ...operatorRoutes({
        identitySecret: config.IDENTITY_SECRET,
        dataSource: background,
        eventLog,
        consumers,
      }),
    },
  });
  return {
    ...subgraph,
    stop: async () => {
      await subgraph.stop();
      await jobs.stop();
      await Promise.all(consumers.map((consumer) => consumer.stop()));
      await eventLog.stop();
      await background.destroy();
      await dataSource.destroy();
      await tracing.stop();
    },
  };
}
