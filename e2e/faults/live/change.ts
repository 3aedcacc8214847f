import { decodeCursor } from '@tradegraph/event-log';
import type { Service } from '../checks/rows.js';

/** What each field of the graph that is watched follows; a list begins with a snapshot. */
const known = {
  orderChanged: { source: 'orders', list: null },
  stockChanged: { source: 'inventory', list: null },
  shipmentChanged: { source: 'logistics', list: null },
  ordersLive: { source: 'orders', list: 'id version' },
  stockLevelsLive: { source: 'inventory', list: 'id version' },
} as const satisfies Record<string, { source: Service; list: string | null }>;

export type WatchedField = keyof typeof known;

export interface Watch {
  name: string;
  field: WatchedField;
  /** The fields beside cursor and eventId of a change; a list asks for them in `change`. */
  fields: string;
  /** Which SKUs, for stockChanged; all when left out. */
  skuCodes?: string[];
  transport: 'websocket' | 'sse' | 'live-client';
}

export const sourceOf = ({ field }: Pick<Watch, 'field'>): Service => known[field].source;

/** True when the field begins with a snapshot of what is there. */
export const isList = ({ field }: Pick<Watch, 'field'>): boolean => known[field].list !== null;

export const queryOf = ({ field, fields, skuCodes }: Watch): string => {
  const where = skuCodes ? `, where: { skuCode: { in: ${JSON.stringify(skuCodes)} } }` : '';
  const { list } = known[field];
  const change = `cursor eventId ${fields}`;
  return list === null
    ? `subscription ($after: String) { ${field}(after: $after${where}) { ${change} } }`
    : `subscription ($after: String) { ${field}(after: $after, first: ${LIST_LENGTH}) { cursor snapshot { ${list} } change { ${change} } } }`;
};

/** How many entities a list holds at most. */
export const LIST_LENGTH = 250;

/** What a list begins with. */
export interface Snapshot {
  /** The place in the log after which changes follow. */
  sequence: number;
  entities: readonly { id: string; version: number }[];
}

/** One delivered change. */
export interface Received {
  sequence: number;
  /** Null where the change came without its data, marked by its cursor. */
  eventId: string | null;
  at: number;
  /** The version of the entity that came with it, when it was asked for. */
  entityVersion: number | null;
  occurredAt: number | null;
}

interface Payload {
  data?: Record<string, Root | null> | null;
  extensions?: { cursor?: string };
}

/** A change itself, or a list's payload around one. */
interface Root extends Partial<Fields> {
  cursor: string;
  snapshot?: Snapshot['entities'] | null;
  change?: Fields | null;
}

interface Fields {
  cursor: string;
  eventId?: string;
  occurredAt?: string;
  order?: { version?: number };
  shipment?: { version?: number };
  stockLevel?: { version?: number };
}

type Read = Received & { cursor: string; snapshot: Snapshot['entities'] | null };

/** Reads a payload; undefined when it has no cursor, or two that differ: a gap that nobody could see. */
export function readPayload(payload: Payload, field: string): Read | undefined {
  const root = payload.data?.[field];
  const change = root?.change ?? root;
  const cursor = root?.cursor ?? payload.extensions?.cursor;
  if (cursor === undefined || (change?.cursor ?? cursor) !== cursor) return undefined;
  return {
    snapshot: root?.snapshot ?? null,
    cursor,
    sequence: decodeCursor(cursor).sequence,
    eventId: change?.eventId ?? null,
    at: Date.now(),
    entityVersion: change?.order?.version ?? change?.stockLevel?.version ?? change?.shipment?.version ?? null,
    occurredAt: change?.occurredAt ? Date.parse(change.occurredAt) : null,
  };
}
