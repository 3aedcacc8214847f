import type { DataSource, EntityManager, EntityMetadata } from 'typeorm';

type EntityClass<E> = new () => E;
type ColumnMetadata = EntityMetadata['columns'][number];

interface Shape {
  select: string;
  /** Columns whose value the driver gives in another form than the entity has it, e.g. a boolean as a number. */
  converted: readonly ColumnMetadata[];
}

const shapes = new WeakMap<EntityMetadata, Shape>();
/** What the driver gives as the entity has it. */
const AS_IT_IS = new Set<unknown>([
  'int',
  'smallint',
  'char',
  'varchar',
  'text',
  'mediumtext',
  'decimal',
  'datetime',
]);

/**
 * Rows of an entity's table with its properties, for hot statements: the mapper takes longer for the twenty-five
 * lines of an order than the database. `rest` is SQL with the columns' own names: WHERE, ORDER BY, FOR UPDATE.
 */
export async function readRows<E extends object>(
  db: EntityManager,
  entity: EntityClass<E>,
  rest: string,
  values: readonly unknown[],
): Promise<E[]> {
  const metadata = db.dataSource.getMetadata(entity);
  const { select, converted } = shapeOf(metadata);
  const rows = await db.query<E[]>(`${select} ${rest}`, [...values]);
  if (converted.length > 0) for (const row of rows) convert(db.dataSource, row, converted);
  return rows;
}

function shapeOf(metadata: EntityMetadata): Shape {
  const known = shapes.get(metadata);
  if (known) return known;
  const columns = metadata.columns.map((column) => `${column.databaseName} AS \`${column.propertyName}\``);
  const shape = {
    select: `SELECT ${columns.join(', ')} FROM ${metadata.tableName}`,
    converted: metadata.columns.filter(({ type, transformer }) => !AS_IT_IS.has(type) || transformer),
  };
  shapes.set(metadata, shape);
  return shape;
}

function convert({ driver }: DataSource, row: object, columns: readonly ColumnMetadata[]): void {
  const values = row as Record<string, unknown>;
  for (const column of columns)
    values[column.propertyName] = driver.prepareHydratedValue(values[column.propertyName], column);
}
