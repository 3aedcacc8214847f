import type { Pool } from 'mysql2/promise';
import { latestSequence, rowsOf } from './rows.js';
import type { Violations } from './violation.js';

/** The inventory has consumed everything that the warehouse published, and nothing is left aside. */
export async function checkConsumers(database: Pool, found: Violations): Promise<void> {
  const latest = await latestSequence(database, 'warehouse');
  const offsets = await rowsOf<{ consumer: string; sequence: number }>(
    database,
    "SELECT consumer, sequence FROM {inventory}.inbox_offset WHERE source = 'warehouse'",
  );
  found.require(
    offsets.length === 1 && offsets[0]?.sequence === latest,
    'a consumer reaches the end of its source',
    () => `at ${JSON.stringify(offsets)}, the warehouse at ${latest}`,
  );
  const letters = await rowsOf<{ sequence: number; state: string; error: string | null }>(
    database,
    'SELECT sequence, state, error FROM {inventory}.dead_letter ORDER BY id LIMIT 100',
  );
  for (const { sequence, state, error } of letters) {
    found.add('no event is left in the dead letters', `${sequence} ${state}: ${error?.slice(0, 200)}`);
  }
}
