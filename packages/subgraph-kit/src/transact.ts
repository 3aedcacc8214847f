import type { DataSource, EntityManager } from 'typeorm';

const ER_LOCK_WAIT_TIMEOUT = 1205;
const ER_LOCK_DEADLOCK = 1213;
const ER_CHECKREAD = 1020; // MariaDB: the record changed since it was read
const ER_LOCK_NOWAIT = 3572;
const ER_DUP_ENTRY = 1062;
const TRIES = 5;

/**
 * Runs `work` in one transaction, and the whole of it again after a deadlock or lock-wait timeout (a timeout
 * rolls back only the statement, so going on would commit half). `work` must not touch anything but `tx`.
 */
export async function transact<T>(
  dataSource: DataSource,
  work: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await dataSource.transaction(work);
    } catch (error) {
      if (attempt === TRIES || !isTransient(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 50 * 2 ** attempt));
    }
  }
}

function errnoOf(error: unknown): number | undefined {
  const source = error as { errno?: number; driverError?: { errno?: number } } | null;
  return source?.errno ?? source?.driverError?.errno;
}

export const isDuplicateKey = (error: unknown): boolean => errnoOf(error) === ER_DUP_ENTRY;

/** MySQL says so with a code of its own; MariaDB answers NOWAIT with a lock-wait timeout. */
export const isLockedByOther = (error: unknown): boolean =>
  [ER_LOCK_NOWAIT, ER_LOCK_WAIT_TIMEOUT].includes(errnoOf(error) ?? 0);

const CONNECTION_LOST = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'PROTOCOL_CONNECTION_LOST',
  'ER_CON_COUNT_ERROR',
  'ER_SERVER_SHUTDOWN',
]);

/** True when the statement failed because the server can't be reached, not because of what it said. */
export function isDatabaseAway(error: unknown): boolean {
  const source = error as { code?: string; driverError?: { code?: string } } | null;
  return CONNECTION_LOST.has(source?.driverError?.code ?? source?.code ?? '');
}

/** A deadlock or lock wait: the same transaction, run again, may well succeed. */
export function isTransient(error: unknown): boolean {
  return [ER_LOCK_DEADLOCK, ER_LOCK_WAIT_TIMEOUT, ER_CHECKREAD].includes(errnoOf(error) ?? 0);
}
