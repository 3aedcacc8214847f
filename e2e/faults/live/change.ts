import { decodeCursor } from '@tradegraph/event-log';
import type { EventSource } from '@tradegraph/events';

export interface Watch {
  name: string;
  field: 'orderChanged' | 'stockChanged';
  /** The fields beside cursor and eventId. */
  fields: string;
  /** Which SKUs, for stockChanged; all when left out. */
  skuCodes?: string[];
  transport: 'websocket' | 'sse';
}

export const sourceOf = ({ field }: Pick<Watch, 'field'>): EventSource =>
  field === 'orderChanged' ? 'orders' : 'inventory';

export const queryOf = ({ field, fields, skuCodes }: Watch): string => {
  const where = skuCodes ? `, where: { skuCode: { in: ${JSON.stringify(skuCodes)} } }` : '';
  return `subscription ($after: String) { ${field}(after: $after${where}) { cursor eventId ${fields} } }`;
};

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
  data?: Record<string, Fields | null> | null;
  extensions?: { cursor?: string };
}

interface Fields {
  cursor: string;
  eventId: string;
  occurredAt?: string;
  order?: { version?: number };
  stockLevel?: { version?: number };
}

/** Reads a payload; undefined when it has neither a change nor a cursor: a gap that nobody could see. */
export function readPayload(payload: Payload, field: string): (Received & { cursor: string }) | undefined {
  const change = payload.data?.[field];
  const cursor = change?.cursor ?? payload.extensions?.cursor;
  if (cursor === undefined) return undefined;
  return {
    cursor,
    sequence: decodeCursor(cursor).sequence,
    eventId: change?.eventId ?? null,
    at: Date.now(),
    entityVersion: change?.order?.version ?? change?.stockLevel?.version ?? null,
    occurredAt: change?.occurredAt ? Date.parse(change.occurredAt) : null,
  };
}
