import { setTimeout as sleep } from 'node:timers/promises';
import { rowsOf } from '../checks/rows.js';
import { SKUS } from '../load/command.js';
import { DB_PREFIX, type Stack } from '../stack/stack.js';
import type { Fault } from './fault.js';

/** In the error of each dead letter that is our own doing. */
export const POISON = 'poisoned by the fault run';

/**
 * From now on the inventory's books refuse receipts of the SKUs that are in a table: the event itself fails, however
 * often it is tried, and the code under test needs no switch for it.
 */
export async function preparePoison({ database }: Stack): Promise<void> {
  await database.query(`CREATE DATABASE IF NOT EXISTS ${DB_PREFIX}poison`);
  await database.query(
    `CREATE TABLE ${DB_PREFIX}poison.sku (code VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PRIMARY KEY)`,
  );
  await database.query(`
    CREATE TRIGGER ${DB_PREFIX}inventory.poison BEFORE INSERT ON ${DB_PREFIX}inventory.stock_ledger FOR EACH ROW
    IF NEW.cause_type = 'RECEIPT' AND EXISTS (SELECT 1 FROM ${DB_PREFIX}poison.sku WHERE code = NEW.sku_code) THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${POISON}';
    END IF`);
}

/** Receipts can be booked again. */
export async function removePoison({ database }: Stack): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return void (await database.query(`DELETE FROM ${DB_PREFIX}poison.sku`));
    } catch (error) {
      if (tries === 100) throw error;
      await sleep(200); // the database is being started again
    }
  }
}

async function countLetters({ database }: Stack): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    database,
    'SELECT COUNT(*) AS count FROM {inventory}.dead_letter',
  );
  return row!.count;
}

export const poisonFault: Fault = {
  kind: 'poison events, replayed later',
  strike: async ({ stack, random }) => {
    const code = random.pick(SKUS);
    try {
      const before = await countLetters(stack);
      await stack.database.query(`INSERT IGNORE INTO ${DB_PREFIX}poison.sku VALUES (?)`, [code]);
      await sleep(random.int(1_500, 4_000));
      for (let tries = 0; tries < 40 && (await countLetters(stack)) === before; tries++) await sleep(200);
      return (await countLetters(stack)) > before ? `receipts of ${code}` : null;
    } catch {
      return null; // the database was away
    } finally {
      await removePoison(stack);
    }
  },
};
