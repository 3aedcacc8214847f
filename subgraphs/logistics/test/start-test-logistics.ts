import type { EventEnvelope } from '@tradegraph/events';
import { remoteEvents } from '@tradegraph/subgraph-kit';
import { createTestDatabase, subgraphClient, testRedisUrl, until } from '@tradegraph/test-kit';
import { startEventSource } from '@tradegraph/test-kit/event-source';
import { config } from '../src/config.js';
import { startLogistics } from '../src/server.js';

const SECRET = 'logistics-test-secret-of-at-least-32-characters';

/**
 * The real subgraph on a database of its own, and a client that asks it as the gateway would. The warehouse is there
 * only where a suite needs its events.
 */
export async function startTestLogistics(options: { withWarehouse?: boolean } = {}) {
  const database = createTestDatabase('logistics');
  const redisUrl = testRedisUrl(database.database);
  const warehouse = options.withWarehouse
    ? await startEventSource('warehouse', { identitySecret: SECRET, redisUrl })
    : null;
  const service = await startLogistics(
    config({
      PORT: '0',
      LOG_LEVEL: 'silent',
      IDENTITY_SECRET: SECRET,
      MYSQL_URL: database.url,
      MYSQL_DATABASE: database.database,
      REDIS_URL: redisUrl,
      WAREHOUSE_URL: warehouse?.url ?? 'http://127.0.0.1:9',
    }),
  );
  const outbox = remoteEvents<EventEnvelope>(service.url, SECRET, 'test');
  return {
    url: service.url,
    database,
    ask: subgraphClient({ url: service.url, identitySecret: SECRET }),
    /** What the warehouse says. */
    say: (...events: Parameters<NonNullable<typeof warehouse>['publish']>) => warehouse!.publish(...events),
    /** The events of an aggregate, as another subgraph reads them; waits until there is one. */
    eventsOf: (aggregateId: string) =>
      until(async () => {
        const { events } = await outbox(0, 1_000);
        const found = events.filter((event) => event.aggregateId === aggregateId);
        return found.length > 0 && found;
      }, `an event of ${aggregateId}`),
    stop: async () => {
      await service.stop();
      await warehouse?.stop();
      await database.drop();
    },
  };
}

export type TestLogistics = Awaited<ReturnType<typeof startTestLogistics>>;
