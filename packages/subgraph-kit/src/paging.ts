import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { graphError } from './errors.js';

export const DEFAULT_PAGE_SIZE = 50;
export const MAX_PAGE_SIZE = 250;

export interface PageArguments {
  first?: number | null;
  after?: string | null;
}

/** One orderBy of a list: a column, its direction and how to read it off a row. The id breaks ties. */
export interface PageOrder<T> {
  /** The enum value, e.g. PLACED_AT_DESC; it is part of the cursor, so that a cursor fits one order only. */
  name: string;
  /** `alias.property` of the query builder. */
  column: string;
  direction: 'ASC' | 'DESC';
  /** The column has no ties, so the id need not break them: a unique index of the column alone serves the order. */
  unique?: true;
  value: (row: T) => string | number | Date;
}

export interface Connection<T> {
  edges: { cursor: string; node: T }[];
  nodes: T[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  /** Counted only when the query selects it. */
  totalCount: () => Promise<number>;
}

/**
 * One page of a list by keyset: `WHERE (column, id) > (last seen)`, so page 10,000 costs what page 1 does.
 * `idColumn` is the unique column that breaks ties. Throws BAD_USER_INPUT for `first`, INVALID_CURSOR for `after`.
 */
export async function paginate<T extends ObjectLiteral & { id: string }>(
  query: SelectQueryBuilder<T>,
  page: PageArguments,
  order: PageOrder<T>,
  idColumn: string,
): Promise<Connection<T>> {
  const first = pageSize(page.first);
  const counted = query.clone();
  if (page.after != null) seek(query, decodePageCursor(page.after, order.name), order, idColumn);
  query.orderBy(order.column, order.direction);
  if (order.column !== idColumn && !order.unique) query.addOrderBy(idColumn, order.direction);
  const rows = await query.limit(first + 1).getMany();
  const nodes = rows.slice(0, first);
  const edges = nodes.map((node) => ({
    node,
    cursor: encodePageCursor(order.name, order.value(node), node.id),
  }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: page.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: () => counted.getCount(),
  };
}

export function pageSize(first: number | null | undefined): number {
  const size = first ?? DEFAULT_PAGE_SIZE;
  if (size < 1 || size > MAX_PAGE_SIZE) {
    throw graphError('BAD_USER_INPUT', `first: ${size} is out of range; ask for 1 to ${MAX_PAGE_SIZE}`);
  }
  return size;
}

interface PagePosition {
  value: string | number | Date;
  id: string;
}

function seek<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  position: PagePosition,
  order: PageOrder<T>,
  idColumn: string,
): void {
  const beyond = order.direction === 'ASC' ? '>' : '<';
  if (order.unique) {
    query.andWhere(`${order.column} ${beyond} :seekValue`, { seekValue: position.value });
    return;
  }
  query.andWhere(
    `(${order.column} ${beyond} :seekValue OR (${order.column} = :seekValue AND ${idColumn} ${beyond} :seekId))`,
    { seekValue: position.value, seekId: position.id },
  );
}

/** Opaque to clients: the order's name, the last value and the last id. */
export function encodePageCursor(orderName: string, value: string | number | Date, id: string): string {
  const tagged = value instanceof Date ? { t: value.getTime() } : value;
  return Buffer.from(JSON.stringify([orderName, tagged, id])).toString('base64url');
}

export function decodePageCursor(cursor: string, orderName: string): PagePosition {
  const parsed = parse(cursor);
  if (!Array.isArray(parsed) || parsed.length !== 3 || typeof parsed[2] !== 'string')
    throw invalidCursor(cursor);
  if (parsed[0] !== orderName) {
    throw graphError(
      'INVALID_CURSOR',
      `The cursor belongs to the order ${String(parsed[0]).slice(0, 40)}, not to ${orderName}`,
    );
  }
  return { value: untag(parsed[1], cursor), id: parsed[2] };
}

function untag(value: unknown, cursor: string): string | number | Date {
  if (typeof value === 'string' || typeof value === 'number') return value;
  const time = (value as { t?: unknown } | null)?.t;
  if (typeof time === 'number' && Math.abs(time) <= 8.64e15) return new Date(time);
  throw invalidCursor(cursor);
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
  } catch {
    throw invalidCursor(cursor);
  }
}

function invalidCursor(cursor: string) {
  return graphError(
    'INVALID_CURSOR',
    `"${cursor.slice(0, 40)}" is not a cursor of this list; pass pageInfo.endCursor`,
  );
}
