import type { EntityManager } from 'typeorm';

/**
 * So many rows go out as one prepared statement, which each connection prepares once per table. Its values are not
 * parsed as SQL: that halves what the server works for a row. What is left over goes out as text.
 */
const PREPARED_ROWS = 100;
/** Well under any server's max_allowed_packet, escaping included. */
const STATEMENT_BYTES = 1024 * 1024;

export interface InsertOptions {
  ignoreDuplicates?: boolean;
  /** What follows the values: ON DUPLICATE KEY UPDATE … */
  suffix?: string;
}

type Row = readonly unknown[];

/** Inserts rows in their order, a hundred per statement and fewer when they are large, in the caller's transaction. */
export async function insertRows(
  tx: EntityManager,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
  { ignoreDuplicates = false, suffix = '' }: InsertOptions = {},
): Promise<void> {
  const head = `INSERT ${ignoreDuplicates ? 'IGNORE ' : ''}INTO ${table} (${columns.join(', ')}) VALUES `;
  const row = `(${columns.map(() => '?').join(', ')})`;
  for (const part of partsOf(rows)) {
    const statement = `${head}${part.map(() => row).join(', ')} ${suffix}`;
    if (part.length === PREPARED_ROWS) await execute(tx, statement, part.flat());
    else await tx.query(statement, part.flat());
  }
}

function* partsOf(rows: readonly Row[]): Generator<Row[]> {
  let part: Row[] = [];
  let bytes = 0;
  for (const row of rows) {
    const size = sizeOf(row);
    if (part.length === PREPARED_ROWS || (part.length > 0 && bytes + size > STATEMENT_BYTES)) {
      yield part;
      part = [];
      bytes = 0;
    }
    part.push(row);
    bytes += size;
  }
  if (part.length > 0) yield part;
}

/** At least the bytes of its long values: a character takes at most four. */
function sizeOf(row: Row): number {
  let size = 0;
  for (const value of row) if (typeof value === 'string' && value.length > 256) size += 4 * value.length;
  return size;
}

interface PreparingConnection {
  promise(): { execute(sql: string, values: unknown[]): Promise<unknown> };
}

/** The mapper has no prepared statements of its own; its connection does. */
async function execute(tx: EntityManager, statement: string, values: unknown[]): Promise<void> {
  const runner = tx.queryRunner;
  if (!runner) return void (await tx.query(statement, values));
  runner.dataSource.logger.logQuery(statement, [], runner); // it is counted like every other statement
  const connection = (await runner.connect()) as PreparingConnection;
  await connection.promise().execute(
    statement,
    values.map((value) => value ?? null), // as text, undefined is NULL too
  );
}
