import { fromGraph, type GraphError, type LiveError } from './live-error.js';

/** One payload of a subscription, as it comes over the wire. */
export interface Payload {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphError[];
  readonly extensions?: { readonly cursor?: unknown };
}

/** The value of a subscription's one root field. `snapshot` and `change` are the fields of a `…Live` field. */
interface Root {
  readonly cursor?: unknown;
  readonly occurredAt?: unknown;
  readonly snapshot?: unknown;
  readonly change?: unknown;
}

/** What came with data: a change, or the snapshot before the first of them. */
export interface Arrival {
  readonly kind: 'change' | 'snapshot';
  readonly cursor: string;
  /** The whole value of the root field. */
  readonly root: unknown;
  /** The change, or the snapshot. */
  readonly value: unknown;
  /** Epoch ms; NaN where the document does not ask for it. */
  readonly occurredAt: number;
  /** Parts that could not be read, and are null. */
  readonly errors: readonly GraphError[];
}

/** Something happened at this place whose data could not be read. Without a cursor the place is unknown. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly cursor: string | null;
  readonly error: LiveError;
}

/** A `…Live` field without a selected snapshot begins with nothing but its place. */
interface Beginning {
  readonly kind: 'place';
  readonly cursor: string;
}

/** The document does not ask for the cursor: nothing could ever go on from here. */
interface WithoutCursor {
  readonly kind: 'without-cursor';
}

type Update = Arrival | Unreadable | Beginning | WithoutCursor;

/**
 * Reads the cursor and the change out of both shapes: a change with its own cursor (`orderChanged`), or beside the
 * cursor a snapshot or a change (`ordersLive`).
 */
export function readUpdate({ data, errors = [], extensions }: Payload): Update {
  const root = Object.values(data ?? {})[0] as Root | null | undefined;
  const cursor = root?.cursor ?? extensions?.cursor;
  if (typeof cursor !== 'string') return root ? { kind: 'without-cursor' } : unreadable(null, errors);
  const found = root && valueOf(root);
  if (found) return { ...found, cursor, root, errors, occurredAt: timeOf(found.value) };
  return root && errors.length === 0 ? { kind: 'place', cursor } : unreadable(cursor, errors);
}

function unreadable(cursor: string | null, errors: readonly GraphError[]): Unreadable {
  const error = fromGraph(errors[0] ?? { message: 'The server sent a change without its data' });
  return { kind: 'unreadable', cursor, error };
}

function valueOf(root: Root): Pick<Arrival, 'kind' | 'value'> | null {
  if (root.snapshot != null) return { kind: 'snapshot', value: root.snapshot };
  const value = 'snapshot' in root || 'change' in root ? root.change : root;
  return value == null ? null : { kind: 'change', value };
}

function timeOf(value: unknown): number {
  const { occurredAt } = value as Root;
  return typeof occurredAt === 'string' ? Date.parse(occurredAt) : NaN;
}
