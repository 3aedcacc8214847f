import { encodeCursor } from '@tradegraph/event-log';
import type { EventEnvelope, EventSource } from '@tradegraph/events';
import type { ChangeFacts, LiveChange } from './live-change.js';

/** What an event means to the subscribers of its entity. */
export interface Change {
  facts: ChangeFacts;
  /** The fields of the change type of live.graphql that the event itself answers, beside those of every change. */
  payload: object;
}

/** One entity whose changes can be followed. */
export interface ChangeKind {
  readonly source: EventSource;
  /** The dimensions of `where`, the most selective first. */
  readonly dimensions: readonly string[];
  /** The dimension by which a claim of the viewer's token limits what reaches them; a claim without one limits nothing. */
  readonly limits: Readonly<Partial<Record<'warehouses' | 'channels', string>>>;
  /** Null for an event of the source that does not concern this entity. Throws when it breaks its contract. */
  readonly read: (event: EventEnvelope) => Change | null;
}

/** How the source finds what a list holds now. */
export interface LiveList {
  /** Takes `$where` and `$first`, answers `list { nodes { … } }` with the keys of the entities. */
  readonly query: string;
  /** The condition of `query` that means the same as the subscription's `where`. */
  where(filter: Readonly<Record<string, unknown>>): object;
}

/** A root field of Subscription. */
export interface LiveField extends Omit<ChangeKind, 'read'> {
  readonly name: string;
  /** Set when the field begins with a snapshot. */
  readonly list?: LiveList;
  toChange(event: EventEnvelope): LiveChange | null;
}

/** The field whose payloads are the changes themselves. */
export function changeField(name: string, kind: ChangeKind): LiveField {
  return liveField(name, kind, undefined, (_cursor, payload) => payload);
}

/** The field that begins with what the list holds; then come the changes. */
export function listField(name: string, kind: ChangeKind, list: LiveList): LiveField {
  return liveField(name, kind, list, (cursor, change) => ({ cursor, snapshot: null, change }));
}

function liveField(
  name: string,
  { read, ...kind }: ChangeKind,
  list: LiveList | undefined,
  wrap: (cursor: string, payload: object) => object,
): LiveField {
  return {
    name,
    ...kind,
    ...(list ? { list } : {}),
    toChange: (event) => {
      const change = read(event);
      if (!change) return null;
      const { source } = kind;
      const { sequence, correlationId, traceparent } = event;
      const cursor = encodeCursor(source, sequence);
      const payload = wrap(cursor, { ...eventFields(event), ...change.payload });
      const place = { field: name, source, sequence, cursor };
      return { ...place, correlationId, traceparent, facts: change.facts, payload };
    },
  };
}

function eventFields({ source, sequence, eventId, eventType, timestamp }: EventEnvelope) {
  return {
    cursor: encodeCursor(source, sequence),
    eventId,
    eventType,
    occurredAt: new Date(timestamp).toISOString(),
  };
}
