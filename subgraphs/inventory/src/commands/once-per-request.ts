import { isDuplicateKey, transact } from '@tradegraph/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';

const TRIES = 5;

/**
 * Runs a transaction that adds rows for fulfilment orders which had none. Another caller may add one between the
 * look and the insert; then the whole runs again and finds it.
 */
export async function oncePerRequest<T>(
  dataSource: DataSource,
  work: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transact(dataSource, work);
    } catch (error) {
      if (attempt === TRIES || !isDuplicateKey(error)) throw error;
    }
  }
}
