import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolConnection } from 'mysql2/promise';
import { DB_PREFIX, type Stack } from '../stack/stack.js';
import type { Fault } from './fault.js';

/** Rows that somebody else may hold: the stock, the sequencer's election, the consumer's place, the orders. */
const CONTESTED = [
  `SELECT id FROM ${DB_PREFIX}inventory.stock_level FOR UPDATE`,
  `SELECT id FROM ${DB_PREFIX}inventory.outbox_counter FOR UPDATE`,
  `SELECT id FROM ${DB_PREFIX}orders.outbox_counter FOR UPDATE`,
  `SELECT sequence FROM ${DB_PREFIX}inventory.inbox_offset FOR UPDATE`,
  `SELECT id FROM ${DB_PREFIX}orders.sales_order ORDER BY created_at DESC LIMIT 50 FOR UPDATE`,
];

/** A stranger's transaction; whatever becomes of it, it is rolled back. */
async function beside(
  stack: Stack,
  work: (connection: PoolConnection) => Promise<string>,
): Promise<string | null> {
  let connection: PoolConnection | undefined;
  try {
    connection = await stack.database.getConnection();
    await connection.query('SET innodb_lock_wait_timeout = 5');
    await connection.beginTransaction();
    return await work(connection);
  } catch {
    return null; // the database was away, or others held the rows for too long
  } finally {
    connection?.destroy();
  }
}

/** Heavier than any command, so that the deadlock's victim is the command and not the stranger. */
async function becomeHeavy(connection: PoolConnection): Promise<void> {
  await connection.query(`CREATE DATABASE IF NOT EXISTS ${DB_PREFIX}stranger`);
  await connection.query(`CREATE TABLE IF NOT EXISTS ${DB_PREFIX}stranger.ballast (id INT PRIMARY KEY)`);
  await connection.beginTransaction();
  const rows = Array.from({ length: 500 }, (_, index) => [index]);
  await connection.query(`INSERT INTO ${DB_PREFIX}stranger.ballast VALUES ?`, [rows]);
}

const level = (order: 'ASC' | 'DESC') =>
  `SELECT id FROM ${DB_PREFIX}inventory.stock_level ORDER BY id ${order} LIMIT 5 FOR UPDATE`;

export const lockFaults: Fault[] = [
  {
    kind: 'lock-wait timeout',
    strike: ({ stack, random }) =>
      beside(stack, async (connection) => {
        const sql = random.pick(CONTESTED);
        await connection.query(sql);
        await sleep(random.int(10_500, 12_500)); // the processes wait 10 s
        return sql;
      }),
  },
  {
    kind: 'locks held for a while',
    strike: ({ stack, random }) =>
      beside(stack, async (connection) => {
        const sql = random.pick(CONTESTED);
        await connection.query(sql);
        await sleep(random.int(500, 4_000));
        return sql;
      }),
  },
  {
    kind: 'deadlock',
    strike: ({ stack, random }) =>
      beside(stack, async (connection) => {
        await becomeHeavy(connection);
        // Everybody else locks upwards.
        await connection.query(level('DESC'));
        await sleep(random.int(200, 1_000));
        await connection.query(level('ASC'));
        return 'stock levels, from the last to the first';
      }),
  },
];
