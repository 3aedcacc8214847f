import type { DataSource } from 'typeorm';
import { orderNumber, utcDay } from '../domain/order-number.js';

/**
 * Takes `count` numbers of the day from its counter row, in one statement of its own: inside the import's
 * transaction the row would stay locked to its end, and all imports would wait in line. Numbers of an import that
 * fails are lost, which is allowed.
 */
export async function takeOrderNumbers(dataSource: DataSource, now: Date, count: number): Promise<string[]> {
  if (count === 0) return [];
  const day = utcDay(now);
  const { insertId } = await dataSource.query<{ insertId: number }>(
    `INSERT INTO order_number_counter (day, last_number) VALUES (?, LAST_INSERT_ID(?))
     ON DUPLICATE KEY UPDATE last_number = LAST_INSERT_ID(last_number + VALUES(last_number))`,
    [day, count],
  );
  return Array.from({ length: count }, (_, index) => orderNumber(day, insertId - count + 1 + index));
}
