import { eventContracts, parseEventData } from '@tradegraph/events';
import type { EventData, EventSource, EventTypeOf } from '@tradegraph/events';
import { newId } from '@tradegraph/kernel';
import { insertRows, traceparentFor } from '@tradegraph/service-kit';
import type { EntityManager } from 'typeorm';

/** An event of `source` as its command states it; the log adds the rest of the envelope. */
export type NewEvent<S extends EventSource = EventSource> = {
  [T in EventTypeOf<S>]: {
    eventType: T;
    aggregateType: string;
    aggregateId: string;
    /** The aggregate's version after the change. */
    aggregateVersion: number;
    data: EventData<T>;
    /** Its own cause and actor, when one batch answers several requests or events; else the call's. */
    context?: EventContext;
  };
}[EventTypeOf<S>];

export interface EventContext {
  correlationId: string;
  /** The id of the event that led to this one, if one did. */
  causationId?: string | null;
  actor: string;
}

const COLUMNS =
  'source event_id event_type occurred_at aggregate_type aggregate_id aggregate_version schema_version correlation_id causation_id actor traceparent data'.split(
    ' ',
  );

/** What the log gave an event. */
export interface Appended {
  eventId: string;
  occurredAt: Date;
}

/**
 * Appends events to the outbox in the caller's transaction: they come to be exactly when its state does.
 * Call it after the aggregates' rows are locked or conditionally updated, or the events of one aggregate may
 * stand in another order than its commits. After the commit, nudge the log. Throws an `EventContractError`
 * when an event breaks its contract. Answers in the order of the events.
 */
export async function appendEvents<S extends EventSource>(
  tx: EntityManager,
  source: S,
  events: readonly NewEvent<S>[],
  context: EventContext,
): Promise<Appended[]> {
  if (!tx.queryRunner?.isTransactionActive) {
    throw new Error('appendEvents needs an open transaction: without one the event could outlive its cause');
  }
  const rows = (events as readonly NewEvent[]).map((event) => toRow(source, event, event.context ?? context));
  await insertRows(tx, 'outbox', COLUMNS, rows);
  return rows.map(([, eventId, , occurredAt]) => ({
    eventId: eventId as string,
    occurredAt: new Date(`${(occurredAt as string).replace(' ', 'T')}Z`),
  }));
}

function toRow(source: EventSource, event: NewEvent, context: EventContext): unknown[] {
  const data = parseEventData(event.eventType, event.data);
  const contract = eventContracts[event.eventType];
  if (contract.source !== source)
    throw new Error(`${event.eventType} is published by ${contract.source}, not ${source}`);
  return [
    source,
    newId('evt'),
    event.eventType,
    new Date().toISOString().replace('T', ' ').replace('Z', ''), // text: the driver's time zone has no say
    event.aggregateType,
    event.aggregateId,
    event.aggregateVersion,
    contract.schemaVersion,
    context.correlationId,
    context.causationId ?? null,
    context.actor,
    traceparentFor(context.causationId) ?? null,
    JSON.stringify(data),
  ];
}
