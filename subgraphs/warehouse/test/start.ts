import { createTestDatabase, subgraphClient, testRedisUrl } from '@tradegraph/test-kit';
import { startEventSource } from '@tradegraph/test-kit/event-source';
import mysql from 'mysql2/promise';
import { mysqlOptions } from '@tradegraph/service-kit';
import { startWarehouse } from '../src/server.js';

const IDENTITY_SECRET = 'warehouse-test-identity-secret-0123456789';

/** The real subgraph on a database of the suite's own, with event logs in the place of orders and logistics. */
export async function startTestWarehouse() {
  const database = createTestDatabase('warehouse');
  const redisUrl = testRedisUrl(database.database);
  const [orders, logistics] = await Promise.all([
    startEventSource('orders', { identitySecret: IDENTITY_SECRET, redisUrl }),
    startEventSource('logistics', { identitySecret: IDENTITY_SECRET, redisUrl }),
  ]);
  const subgraph = await startWarehouse({
    HOST: '127.0.0.1',
    PORT: 0,
    LOG_LEVEL: 'silent',
    IDENTITY_SECRET,
    MYSQL_URL: database.url,
    MYSQL_DATABASE: database.database,
    MYSQL_POOL_SIZE: 15,
    REDIS_URL: redisUrl,
    ORDERS_URL: orders.url,
    LOGISTICS_URL: logistics.url,
  });
  const { username, ...server } = mysqlOptions(database.url);
  const connection = await mysql.createConnection({
    ...server,
    user: username,
    database: database.database,
    timezone: 'Z',
  });
  return {
    url: subgraph.url,
    orders,
    logistics,
    ask: subgraphClient({ url: subgraph.url, identitySecret: IDENTITY_SECRET }),
    sql: async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
      (await connection.query(text, values))[0] as T[],
    stop: async () => {
      await connection.end();
      await subgraph.stop();
      await orders.stop();
      await logistics.stop();
      await database.drop();
    },
  };
}

export type TestWarehouse = Awaited<ReturnType<typeof startTestWarehouse>>;
