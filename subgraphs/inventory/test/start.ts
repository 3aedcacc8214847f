import { createTestDatabase, sqlStatements, subgraphClient, testRedisUrl, until } from '@tradegraph/test-kit';
import { mysqlOptions } from '@tradegraph/service-kit';
import mysql from 'mysql2/promise';
import { startInventory } from '../src/server.js';
import { startWarehouseProcess } from './warehouse-process.js';

const IDENTITY_SECRET = 'inventory-test-identity-secret-0123456789';

export interface Goods {
  skuCode: string;
  quantity: number;
  binCode?: string;
}

/** Both real subgraphs on databases and streams of the suite's own: stock comes into being by receipts, as always. */
export async function startTestInventory({ poolSize = 15 } = {}) {
  const database = createTestDatabase('inventory');
  const redisUrl = testRedisUrl(database.database);
  const warehouse = await startWarehouseProcess({ identitySecret: IDENTITY_SECRET, redisUrl });
  const config = {
    HOST: '127.0.0.1',
    PORT: 0,
    LOG_LEVEL: 'silent' as const,
    IDENTITY_SECRET,
    MYSQL_URL: database.url,
    MYSQL_DATABASE: database.database,
    MYSQL_POOL_SIZE: poolSize,
    REDIS_URL: redisUrl,
    WAREHOUSE_URL: warehouse.url,
    RESERVE_BATCHING: 'on' as const,
  };
  const subgraph = await startInventory(config);
  const { username, ...server } = mysqlOptions(database.url);
  const connection = await mysql.createConnection({
    ...server,
    user: username,
    database: database.database,
    timezone: 'Z',
  });
  const ask = subgraphClient({ url: subgraph.url, identitySecret: IDENTITY_SECRET });
  const sql = async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
    (await connection.query(text, values))[0] as T[];
  return {
    url: subgraph.url,
    ask,
    sql,
    warehouse,
    /** A second process of the same subgraph, on the same database. */
    startReplica: () => startInventory(config),
    /** Books goods in and waits until the stock books have followed. Gives the receipt's id. */
    receive: async (warehouseCode: string, lines: Goods[]): Promise<string> => {
      const id = await warehouse.receive(warehouseCode, lines);
      await until(
        async () => (await sql(`SELECT id FROM stock_ledger WHERE cause_id = ? LIMIT 1`, [id])).length > 0,
        `receipt ${id}`,
      );
      return id;
    },
    /** Fails with what the audit of the books found, if it found anything. */
    expectSoundBooks: async () => {
      const { data } = await ask<{ stockAudit: { ledgerEntryCount: number; violations: object[] } }>(
        '{ stockAudit { stockLevelCount ledgerEntryCount violations { check subjectId detail } } }',
      );
      expect(data!.stockAudit.violations).toEqual([]);
      return data!.stockAudit;
    },
    /** How many statements `work` costs, those of the event log and the jobs apart. */
    statementsOf: async (work: () => Promise<unknown>): Promise<number> => {
      const before = await sqlStatements(subgraph.url);
      await work();
      return (await sqlStatements(subgraph.url)) - before;
    },
    stop: async () => {
      await connection.end();
      await subgraph.stop();
      await warehouse.stop();
      await database.drop();
    },
  };
}

export type TestInventory = Awaited<ReturnType<typeof startTestInventory>>;
