import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

const DEADLINE_MS = 60_000;
/** Below the lock-wait timeout, so that whoever waits for a hung replica's lock gets it instead of an error. */
const IDLE_LIMIT_SECONDS = 5;

interface RawConnection {
  destroy(): void;
}

/**
 * Runs `work` on one connection and gives up after a minute: a connection over a cut network would otherwise
 * hang until TCP notices, a quarter of an hour. Whatever `work` had sent may or may not have happened.
 */
export async function withConnection<T>(
  dataSource: DataSource,
  work: (runner: QueryRunner) => Promise<T>,
  deadlineMs = DEADLINE_MS,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  let expired = false;
  const running = (async () => {
    try {
      await runner.connect();
      if (expired) throw new Error('No database connection came free in time');
      return await work(runner);
    } finally {
      await runner.release();
    }
  })();
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      expired = true;
      discard(runner);
      reject(new Error(`The database did not answer within ${deadlineMs} ms`));
    }, deadlineMs);
  });
  running.catch(() => undefined); // when the deadline comes first
  return Promise.race([running, deadline]).finally(() => clearTimeout(timer));
}

/** Ends the session of a process that hangs inside a transaction, and with it the lock that others wait for. */
const GUARD = `SET SESSION wait_timeout = ${IDLE_LIMIT_SECONDS}, autocommit = 0`;
const UNGUARD = 'SET SESSION wait_timeout = DEFAULT, autocommit = 1';

/**
 * One READ COMMITTED transaction that holds a lock others wait for. Two dangers are closed:
 * this process hangs inside it, and the server ends the idle session, releasing the lock within seconds;
 * a deadlock that `work` swallows ends the transaction, and with autocommit off its later statements don't
 * commit by themselves.
 */
export function guardedTransaction<T>(
  dataSource: DataSource,
  work: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  return withConnection(dataSource, async (runner) => {
    try {
      await runner.query(GUARD);
      await runner.startTransaction('READ COMMITTED');
      const result = await work(runner.manager);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => discard(runner));
      throw error;
    } finally {
      await runner.query(UNGUARD).catch(() => discard(runner));
    }
  });
}

/** What such a transaction comes to, and the statements that are its last, if any. */
export interface Outcome<T> {
  result: T;
  last?: { sql: string; values: unknown[] };
}

/**
 * The same for work that sends several statements at once, on connections with `multipleStatements`: each round trip
 * is a part of what a subscriber waits. `work` begins its first text with the guard that it is given; its last
 * statements go with the COMMIT, which the server does not reach when one of them fails. `committed` is called right
 * after it, while the connection is still put in order.
 */
export function guardedStatements<T>(
  dataSource: DataSource,
  work: (runner: QueryRunner, guard: string) => Promise<Outcome<T>>,
  committed: (result: T) => void,
): Promise<T> {
  return withConnection(dataSource, async (runner) => {
    try {
      const { result, last } = await work(runner, `${GUARD}; SET TRANSACTION ISOLATION LEVEL READ COMMITTED`);
      await runner.query(last ? `${last.sql}; COMMIT` : 'COMMIT', last?.values);
      committed(result);
      return result;
    } catch (error) {
      await runner.query('ROLLBACK').catch(() => discard(runner));
      throw error;
    } finally {
      await runner.query(UNGUARD).catch(() => discard(runner));
    }
  });
}

/** Closes the connection instead of giving it back in a state that nobody expects. */
function discard(runner: QueryRunner): void {
  void (runner.connect() as Promise<RawConnection>).then(
    (connection) => connection.destroy(),
    () => undefined,
  );
}
