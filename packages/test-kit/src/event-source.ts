import { appendEvents, eventLogMigrations, startEventLog, type NewEvent } from '@tradegraph/event-log';
import type { EventSource } from '@tradegraph/events';
import { createLogger, createRegistry, redisOptions, startHttpServer } from '@tradegraph/service-kit';
import { eventRoute, openDatabase } from '@tradegraph/subgraph-kit';
import { createClient } from 'redis';
import { createTestDatabase } from './test-database.js';

/** Another subgraph, as far as its consumers can tell: a real event log that says what a test wants it to say. */
export async function startEventSource<S extends EventSource>(
  source: S,
  options: { identitySecret: string; redisUrl: string },
) {
  const database = createTestDatabase(source);
  const logger = createLogger(source, 'silent');
  const registry = createRegistry(source);
  const dataSource = await openDatabase({
    ...{ url: database.url, database: database.database, logger, registry, poolSize: 3 },
    ...{ entities: [], migrations: eventLogMigrations, pool: 'background' },
  });
  const redis = createClient(redisOptions(options.redisUrl));
  const log = startEventLog({ dataSource, redis, source, logger, registry });
  const http = await startHttpServer({
    ...{ host: '127.0.0.1', port: 0, logger },
    routes: eventRoute(options.identitySecret, (after, first) => log.readEvents(after, first)),
  });
  return {
    url: http.url,
    /** All in one transaction, in this order. */
    publish: async (...events: NewEvent<S>[]): Promise<void> => {
      const context = { correlationId: 'test', actor: 'test' };
      await dataSource.transaction((tx) => appendEvents(tx, source, events, context));
      log.nudge();
    },
    stop: async () => {
      await http.stop();
      await log.stop();
      await dataSource.destroy();
      await database.drop();
    },
  };
}
