import type { EventEnvelope } from '@tradegraph/events';
import { remoteEvents } from '@tradegraph/subgraph-kit';
import { createTestDatabase, subgraphClient, testRedisUrl, until } from '@tradegraph/test-kit';
import { startEventSource } from '@tradegraph/test-kit/event-source';
import { config } from '../src/config.js';
import { startFinance } from '../src/server.js';

const SECRET = 'finance-test-secret-of-at-least-32-characters';
const NOBODY = 'http://127.0.0.1:9';

/**
 * The real subgraph on a database of its own, and a client that asks it as the gateway would. The subgraphs that it
 * follows are there only where a suite needs their events.
 */
export async function startTestFinance(options: { withSources?: boolean } = {}) {
  const database = createTestDatabase('finance');
  const redisUrl = testRedisUrl(database.database);
  const sources = options.withSources ? await startSources(redisUrl) : null;
  const service = await startFinance(
    config({
      PORT: '0',
      LOG_LEVEL: 'silent',
      IDENTITY_SECRET: SECRET,
      MYSQL_URL: database.url,
      MYSQL_DATABASE: database.database,
      REDIS_URL: redisUrl,
      ORDERS_URL: sources?.orders.url ?? NOBODY,
      WAREHOUSE_URL: sources?.warehouse.url ?? NOBODY,
      LOGISTICS_URL: sources?.logistics.url ?? NOBODY,
    }),
  );
  const outbox = remoteEvents<EventEnvelope>(service.url, SECRET, 'test');
  const eventsWhere = (wanted: (event: EventEnvelope) => boolean, what: string) =>
    until(async () => {
      const found = (await outbox(0, 1_000)).events.filter(wanted);
      return found.length > 0 && found;
    }, what);
  return {
    url: service.url,
    database,
    ask: subgraphClient({ url: service.url, identitySecret: SECRET }),
    /** The subgraphs that finance follows. */
    get sources() {
      return sources!;
    },
    /** The events of an aggregate, as another subgraph reads them; waits until there is one. */
    eventsOf: (aggregateId: string) =>
      eventsWhere((event) => event.aggregateId === aggregateId, `an event of ${aggregateId}`),
    /** The same by type, for what a test does not know the id of. */
    eventsOfType: (type: EventEnvelope['eventType']) =>
      eventsWhere(({ eventType }) => eventType === type, `${type}`),
    stop: async () => {
      await service.stop();
      for (const source of Object.values(sources ?? {})) await source.stop();
      await database.drop();
    },
  };
}

async function startSources(redisUrl: string) {
  const options = { identitySecret: SECRET, redisUrl };
  return {
    orders: await startEventSource('orders', options),
    warehouse: await startEventSource('warehouse', options),
    logistics: await startEventSource('logistics', options),
  };
}

export type TestFinance = Awaited<ReturnType<typeof startTestFinance>>;
