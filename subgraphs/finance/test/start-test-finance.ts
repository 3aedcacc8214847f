import type { EventEnvelope } from '@tradegraph/events';
import { remoteEvents } from '@tradegraph/subgraph-kit';
import { createTestDatabase, subgraphClient, testRedisUrl, until } from '@tradegraph/test-kit';
import { config } from '../src/config.js';
import { startFinance } from '../src/server.js';

const SECRET = 'finance-test-secret-of-at-least-32-characters';

/** The real subgraph on a database of its own, and a client that asks it as the gateway would. */
export async function startTestFinance() {
  const database = createTestDatabase('finance');
  const service = await startFinance(
    config({
      PORT: '0',
      LOG_LEVEL: 'error',
      IDENTITY_SECRET: SECRET,
      MYSQL_URL: database.url,
      MYSQL_DATABASE: database.database,
      REDIS_URL: testRedisUrl(database.database),
    }),
  );
  const outbox = remoteEvents<EventEnvelope>(service.url, SECRET, 'test');
  return {
    url: service.url,
    database,
    ask: subgraphClient({ url: service.url, identitySecret: SECRET }),
    /** The events of an aggregate, as another subgraph reads them; waits until there is one. */
    eventsOf: (aggregateId: string) =>
      until(async () => {
        const { events } = await outbox(0, 1_000);
        const found = events.filter((event) => event.aggregateId === aggregateId);
        return found.length > 0 && found;
      }, `an event of ${aggregateId}`),
    stop: async () => {
      await service.stop();
      await database.drop();
    },
  };
}

export type TestFinance = Awaited<ReturnType<typeof startTestFinance>>;
