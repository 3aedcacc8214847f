import type { Pool } from 'mysql2/promise';
import { latestSequence, rowsOf, type Service } from './rows.js';
import type { Violations } from './violation.js';

/** Whose events each follows; every other place would stand still without anybody noticing. */
export const FOLLOWS: Partial<Record<Service, readonly Service[]>> = {
  orders: ['warehouse', 'logistics', 'finance', 'catalog', 'inventory'],
  inventory: ['warehouse'],
  warehouse: ['orders', 'logistics'],
  logistics: ['warehouse'],
  finance: ['orders', 'warehouse', 'logistics'],
};

/** Where a consumer is not at the end of its source, in words; a place for each of its lanes. */
export async function behind(database: Pool): Promise<string[]> {
  const late: string[] = [];
  for (const [consumer, sources] of Object.entries(FOLLOWS)) {
    for (const source of sources) {
      const latest = await latestSequence(database, source);
      const places = await rowsOf<{ sequence: number }>(
        database,
        `SELECT sequence FROM {${consumer}}.inbox_offset WHERE source = '${source}'`,
      );
      const reached = places.length > 0 && places.every(({ sequence }) => sequence === latest);
      if (!reached) late.push(`${consumer} at ${JSON.stringify(places)} of ${source}, which is at ${latest}`);
    }
  }
  return late;
}

/** Every consumer has taken everything that its sources published, and nothing is left aside. */
export async function checkConsumers(database: Pool, found: Violations): Promise<void> {
  for (const where of await behind(database)) found.add('a consumer reaches the end of its source', where);
  for (const consumer of Object.keys(FOLLOWS)) {
    const letters = await rowsOf<{ sequence: number; state: string; error: string | null }>(
      database,
      `SELECT sequence, state, error FROM {${consumer}}.dead_letter ORDER BY id LIMIT 100`,
    );
    for (const { sequence, state, error } of letters)
      found.add(
        'no event is left in the dead letters',
        `${consumer} ${sequence} ${state}: ${error?.slice(0, 200)}`,
      );
  }
}
