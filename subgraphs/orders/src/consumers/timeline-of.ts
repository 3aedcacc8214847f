import type { KnownEvent } from '@tradegraph/events';
import type { TimelineRow } from '../repositories/timeline-repository.js';

/** The line that another subgraph's event leaves on its order's timeline; null when it is of no order. */
function timelineOf(event: KnownEvent): TimelineRow | null {
  const { data } = event;
  const orderId = 'orderId' in data ? data.orderId : null;
  if (!orderId) return null;
  return {
    orderId,
    occurredAt: new Date(event.timestamp),
    eventId: event.eventId,
    eventType: event.eventType,
    source: event.source,
    actor: event.actor,
    causationId: event.causationId,
    correlationId: event.correlationId,
    status: ('status' in data ? data.status : null) ?? null,
    subjectId: event.aggregateId,
    detail: 'reason' in data ? (data.reason ?? null) : null,
  };
}

export const timelinesOf = (events: readonly KnownEvent[]): TimelineRow[] =>
  events.flatMap((event) => timelineOf(event) ?? []);
