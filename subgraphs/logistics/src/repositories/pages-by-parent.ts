import {
  decodePageCursor,
  encodePageCursor,
  pageSize,
  type Connection,
  type PageArguments,
} from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';

/** What stands after a WHERE, and its values. */
export interface Condition {
  sql: string;
  values: unknown[];
}

/** A list below a parent, e.g. the shipments of a warehouse: an index of (parent, sort, id) must be there. */
export interface ChildList<T> {
  /** Names the order in the cursor. */
  name: string;
  table: string;
  parentColumn: string;
  /** Which of the rows, beside their parent. */
  only?: Condition;
  sortColumn: string;
  direction: 'ASC' | 'DESC';
  sortValue: (row: T) => string | number | Date;
  loadByIds: (ids: string[]) => Promise<T[]>;
  /** Counts the children of all these parents in one statement, however many ask. */
  count: (parent: string) => Promise<number>;
}

/**
 * One page for each of several parents, in two statements: each part of the UNION reads just its page off the index,
 * where a window function would number all rows of each parent.
 */
export async function pagesByParent<T extends { id: string }>(
  manager: EntityManager,
  parents: readonly string[],
  page: PageArguments,
  list: ChildList<T>,
): Promise<Connection<T>[]> {
  const first = pageSize(page.first);
  const ids = await idsByParent(manager, parents, page.after ?? null, first + 1, list);
  const rows = await list.loadByIds([...ids.values()].flat());
  const byId = new Map(rows.map((row) => [row.id, row]));
  return parents.map((parent) => {
    const found = ids.get(parent)!.flatMap((id) => byId.get(id) ?? []);
    return connection(found.slice(0, first), found.length > first, page.after != null, list, parent);
  });
}

async function idsByParent<T>(
  manager: EntityManager,
  parents: readonly string[],
  after: string | null,
  limit: number,
  list: ChildList<T>,
): Promise<Map<string, string[]>> {
  const { table, parentColumn, sortColumn, direction, only = { sql: '', values: [] } } = list;
  const position = after === null ? null : decodePageCursor(after, list.name);
  const beyond = direction === 'ASC' ? '>' : '<';
  const seek = position ? `AND (${sortColumn} ${beyond} ? OR (${sortColumn} = ? AND id ${beyond} ?))` : '';
  const part = `(SELECT ? AS parent, id, ${sortColumn} AS sort FROM ${table} WHERE ${parentColumn} = ? ${only.sql} ${seek}
    ORDER BY ${sortColumn} ${direction}, id ${direction} LIMIT ${limit})`;
  const values = position ? [position.value, position.value, position.id] : [];
  const rows = await manager.query<{ parent: string; id: string }[]>(
    `${parents.map(() => part).join(' UNION ALL ')} ORDER BY sort ${direction}, id ${direction}`,
    parents.flatMap((parent) => [parent, parent, ...only.values, ...values]),
  );
  const ids = new Map<string, string[]>(parents.map((parent) => [parent, []]));
  for (const row of rows) ids.get(row.parent)!.push(row.id);
  return ids;
}

function connection<T extends { id: string }>(
  nodes: T[],
  hasNextPage: boolean,
  hasPreviousPage: boolean,
  list: ChildList<T>,
  parent: string,
): Connection<T> {
  const edges = nodes.map((node) => ({
    node,
    cursor: encodePageCursor(list.name, list.sortValue(node), node.id),
  }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: () => list.count(parent),
  };
}
