import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { createClient } from 'redis';
import { mysqlOptions, redisOptions } from '@tradegraph/service-kit';
import { SUBGRAPHS } from './services.js';

export interface ResetOptions {
  dataDir: string;
  dbPrefix: string;
  mysqlUrl?: string;
  redisUrl?: string;
}

/** Empties the data; the keys stay, so that tokens stay valid. On a shared server only our own databases go. */
export async function resetData({ dataDir, dbPrefix, mysqlUrl, redisUrl }: ResetOptions): Promise<void> {
  for (const name of ['mysql', 'mysql.new', 'mysql.tmp', 'redis', 'log', 'demo-loaded']) {
    rmSync(join(dataDir, name), { recursive: true, force: true });
  }
  if (mysqlUrl !== undefined) await dropDatabases(mysqlUrl, dbPrefix);
  if (redisUrl !== undefined) await deleteStreams(redisUrl);
}

async function dropDatabases(url: string, dbPrefix: string): Promise<void> {
  const { username, ...address } = mysqlOptions(url);
  const connection = await createConnection({ ...address, database: undefined, user: username });
  try {
    for (const { name } of SUBGRAPHS) {
      await connection.query(`DROP DATABASE IF EXISTS ${connection.escapeId(dbPrefix + name)}`);
    }
  } finally {
    await connection.end();
  }
}

/** Sequences begin at 1 again in an empty database: the old streams would stand in the way of every new event. */
async function deleteStreams(url: string): Promise<void> {
  const client = createClient(redisOptions(url));
  client.on('error', () => undefined); // told by the command that fails
  await client.connect();
  try {
    await client.del(SUBGRAPHS.map(({ name }) => `events:${name}`));
  } finally {
    client.destroy();
  }
}
