import { createTestDatabase, subgraphClient, testRedisUrl } from '@tradegraph/test-kit';
import { startCatalog } from '../src/server.js';

export const IDENTITY_SECRET = 'catalog-test-identity-secret-0123456789';

/** The real subgraph on a database of the suite's own. */
export async function startTestCatalog() {
  const database = createTestDatabase('catalog');
  const subgraph = await startCatalog({
    HOST: '127.0.0.1',
    PORT: 0,
    LOG_LEVEL: 'silent',
    IDENTITY_SECRET,
    MYSQL_URL: database.url,
    MYSQL_DATABASE: database.database,
    MYSQL_POOL_SIZE: 15,
    REDIS_URL: testRedisUrl(database.database),
  });
  return {
    url: subgraph.url,
    ask: subgraphClient({ url: subgraph.url, identitySecret: IDENTITY_SECRET }),
    stop: async () => {
      await subgraph.stop();
      await database.drop();
    },
  };
}

export type TestCatalog = Awaited<ReturnType<typeof startTestCatalog>>;
