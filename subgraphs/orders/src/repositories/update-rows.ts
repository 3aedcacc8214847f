import type { EntityManager } from 'typeorm';

const ROWS_PER_STATEMENT = 250;

/** Writes different values to many rows in one statement per 250. The first of `columns` is the primary key. */
export async function updateRows(
  tx: EntityManager,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  const [key, ...others] = columns;
  const first = `SELECT ${columns.map((column) => `? AS ${column}`).join(', ')}`;
  const more = ` UNION ALL SELECT ${columns.map(() => '?').join(', ')}`;
  const assignments = others.map((column) => `t.${column} = x.${column}`).join(', ');
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const part = rows.slice(start, start + ROWS_PER_STATEMENT);
    const values = first + more.repeat(part.length - 1);
    await tx.query(
      `UPDATE ${table} t JOIN (${values}) x ON t.${key} = x.${key} SET ${assignments}`,
      part.flat(),
    );
  }
}
