import { createTestDatabase, subgraphClient, testRedisUrl } from '@tradegraph/test-kit';
import mysql from 'mysql2/promise';
import { mysqlOptions } from '@tradegraph/service-kit';
import { startOrders } from '../src/server.js';

const IDENTITY_SECRET = 'orders-test-identity-secret-0123456789';

/** The real subgraph on a database of the suite's own. `sql` looks at the tables, or fills those that nothing writes yet. */
export async function startTestOrders() {
  const nobody = 'http://127.0.0.1:9';
  const database = createTestDatabase('orders');
  const subgraph = await startOrders(
    {
      HOST: '127.0.0.1',
      PORT: 0,
      LOG_LEVEL: 'silent',
      IDENTITY_SECRET,
      MYSQL_URL: database.url,
      MYSQL_DATABASE: database.database,
      MYSQL_POOL_SIZE: 15,
      REDIS_URL: testRedisUrl(database.database),
      CATALOG_URL: nobody,
      INVENTORY_URL: nobody,
      WAREHOUSE_URL: nobody,
      LOGISTICS_URL: nobody,
      FINANCE_URL: nobody,
    },
    { workers: false },
  );
  const { username, ...server } = mysqlOptions(database.url);
  const connection = await mysql.createConnection({
    ...server,
    user: username,
    database: database.database,
    timezone: 'Z',
  });
  return {
    url: subgraph.url,
    ask: subgraphClient({ url: subgraph.url, identitySecret: IDENTITY_SECRET }),
    sql: async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
      (await connection.query(text, values))[0] as T[],
    stop: async () => {
      await connection.end();
      await subgraph.stop();
      await database.drop();
    },
  };
}

export type TestOrders = Awaited<ReturnType<typeof startTestOrders>>;
