import { mysqlOptions, type Logger, type Registry } from '@tradegraph/service-kit';
import mysql from 'mysql2/promise';
import { Counter } from 'prom-client';
import { DataSource, type Logger as SqlLogger, type MigrationInterface, type MixedList } from 'typeorm';

export interface DatabaseOptions {
  /** `mysql://…`; a database in the URL is ignored. */
  url: string;
  database: string;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeORM's own type for entity classes
  entities: MixedList<Function>;
  migrations: (new () => MigrationInterface)[];
  logger: Logger;
  registry: Registry;
  /** Connections of this pool; the sum over all processes stays below the server's max_connections. */
  poolSize?: number;
  /**
   * Who uses this pool: requests of clients, or the process itself (event log, consumers, jobs, health). They don't
   * share connections, so that neither starves the other, and their statements are counted apart.
   */
  pool?: 'requests' | 'background';
}

const MIGRATION_LOCK_SECONDS = 60;

/**
 * Opens the subgraph's own database: creates it when it is missing, runs the migrations under a server-wide lock
 * (replicas may start at once), and counts every statement in `tradegraph_sql_statements_total` by pool.
 */
export async function openDatabase(options: DatabaseOptions): Promise<DataSource> {
  const server = mysqlOptions(options.url);
  const type = await prepareServer(options);
  const dataSource = new DataSource({
    type,
    ...server,
    database: options.database,
    entities: options.entities,
    migrations: options.migrations,
    migrationsTransactionMode: 'each',
    synchronize: false,
    timezone: 'Z',
    charset: 'utf8mb4',
    supportBigNumbers: true,
    trace: false, // the stack of every statement's caller, for the few that fail: TypeORM's own error has one
    poolSize: options.poolSize ?? 15,
    // For the sequencer's round trips. Not where requests are served: there one statement is one statement.
    multipleStatements: options.pool === 'background',
    logging: ['query', 'error'],
    logger: statementCounter(options),
  });
  await dataSource.initialize();
  await useSession(dataSource);
  await migrate(dataSource, options.database);
  return dataSource;
}

/** Creates the database and tells MySQL from MariaDB: TypeORM must not mistake one for the other. */
async function prepareServer(options: DatabaseOptions): Promise<'mysql' | 'mariadb'> {
  const { username, database: _ignored, ...server } = mysqlOptions(options.url);
  const connection = await mysql.createConnection({ ...server, user: username });
  try {
    await connection.query(
      `CREATE DATABASE IF NOT EXISTS ${quoteName(options.database)} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`,
    );
    const [rows] = await connection.query<mysql.RowDataPacket[]>('SELECT VERSION() AS version');
    return /mariadb/i.test(String(rows[0]?.['version'])) ? 'mariadb' : 'mysql';
  } finally {
    await connection.end();
  }
}

interface PoolLike {
  on(event: 'connection', listener: (connection: { query(sql: string): unknown }) => void): void;
}

const SESSION = [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  `SET SESSION time_zone = '+00:00', innodb_lock_wait_timeout = 10, sql_mode = CONCAT(@@sql_mode, ',STRICT_TRANS_TABLES')`,
];

/** Each connection reads only committed rows without gap locks, in UTC, and waits at most 10 s for a lock. */
async function useSession(dataSource: DataSource): Promise<void> {
  const { pool } = dataSource.driver as unknown as { pool: PoolLike };
  pool.on('connection', (connection) => SESSION.forEach((sql) => connection.query(sql)));
  for (const sql of SESSION) await dataSource.query(sql); // the one connection that is open already
}

async function migrate(dataSource: DataSource, database: string): Promise<void> {
  const runner = dataSource.createQueryRunner();
  const lock = `migrate:${database}`.slice(0, 64);
  try {
    const [row] = await runner.manager.query<{ got: string | number }[]>('SELECT GET_LOCK(?, ?) AS got', [
      lock,
      MIGRATION_LOCK_SECONDS,
    ]);
    if (Number(row?.got) !== 1)
      throw new Error(`Another process has been migrating ${database} for a minute`);
    await dataSource.runMigrations();
    await runner.query('SELECT RELEASE_LOCK(?)', [lock]);
  } finally {
    await runner.release();
  }
}

const STATEMENTS = 'tradegraph_sql_statements_total';

function statementCounter({ registry, logger, pool = 'requests' }: DatabaseOptions): SqlLogger {
  const existing = registry.getSingleMetric(STATEMENTS) as Counter<'pool'> | undefined;
  const statements =
    existing ??
    new Counter({
      name: STATEMENTS,
      help: 'SQL statements sent to the database, for requests or in the background.',
      labelNames: ['pool'],
      registers: [registry],
    });
  return {
    logQuery: () => statements.inc({ pool }),
    logQueryError: (error, sql) => logger.debug({ err: error, sql: sql.slice(0, 200) }, 'statement failed'),
    logQuerySlow: (ms, sql) => logger.warn({ ms, sql: sql.slice(0, 200) }, 'slow statement'),
    logSchemaBuild: () => undefined,
    logMigration: (message) => logger.info(message),
    log: () => undefined,
  };
}

function quoteName(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}
