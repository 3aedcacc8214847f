import { randomBytes } from 'node:crypto';
import mysql from 'mysql2/promise';
import { mysqlOptions } from '@tradegraph/service-kit';

export interface TestDatabase {
  /** The server's URL, as MYSQL_URL. */
  url: string;
  /** A database name that no other suite has. It is created by whoever opens it. */
  database: string;
  drop(): Promise<void>;
}

/** A database of the suite's own on the server that `npm test` started. */
export function createTestDatabase(name = 'suite'): TestDatabase {
  const url = required('MYSQL_URL');
  const database = `test_${name}_${randomBytes(5).toString('hex')}`;
  return {
    url,
    database,
    drop: async () => {
      const { username, database: _ignored, ...server } = mysqlOptions(url);
      const connection = await mysql.createConnection({ ...server, user: username });
      await connection.query(`DROP DATABASE IF EXISTS \`${database}\``);
      await connection.end();
    },
  };
}

/**
 * The Redis that `npm test` started. Suites share the server, so a suite passes a prefix of its own (the name of its
 * database, say): two outboxes in one stream would be taken for each other.
 */
export function testRedisUrl(prefix?: string): string {
  const url = required('REDIS_URL');
  return prefix ? `${url}?prefix=${encodeURIComponent(`${prefix}:`)}` : url;
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests with "npm test -- <path>"`);
  return value;
}
