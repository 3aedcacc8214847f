import { mysqlOptions } from '@tradegraph/service-kit';
import { createPool } from 'mysql2/promise';
import type { Rows } from './laws.js';

/** The servers' own view of every database of a system, for what no client should have to ask. */
export function openDatabases(mysqlUrl: string, prefix: string): { rows: Rows; close: () => Promise<void> } {
  const { username: user, database: _none, ...server } = mysqlOptions(mysqlUrl);
  const pool = createPool({ ...server, user, timezone: 'Z', connectionLimit: 2 });
  return {
    rows: async <T>(sql: string) =>
      (await pool.query(sql.replace(/\{(\w+)\}/g, (_, name: string) => `${prefix}${name}`)))[0] as T[],
    close: () => pool.end(),
  };
}
