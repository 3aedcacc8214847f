import type { EventEnvelope } from '@tradegraph/events';
import { isTracing, startSpan, within, type Span } from '@tradegraph/service-kit';

/**
 * Runs the effect of events that share a transaction. Each event that was traced gets a span in its own trace, as long
 * as the whole effect takes, and what is appended because of it goes on from there.
 */
export async function traceEvents<T>(
  consumer: string,
  events: readonly EventEnvelope[],
  effect: () => Promise<T>,
): Promise<T> {
  if (!isTracing()) return effect();
  const causes = new Map<string, Span>();
  for (const event of events) {
    if (event.traceparent !== undefined) causes.set(event.eventId, spanOf(consumer, event, events.length));
  }
  const [only] = events.length === 1 ? causes.values() : [];
  try {
    return await within({ ...(only ? { span: only } : {}), causes }, effect);
  } catch (error) {
    for (const span of causes.values()) span.fail(error);
    throw error;
  } finally {
    for (const span of causes.values()) span.end();
  }
}

const spanOf = (consumer: string, event: EventEnvelope, batch: number): Span =>
  startSpan(`${consumer} applies ${event.eventType}`, {
    kind: 'consumer',
    parent: event.traceparent,
    attributes: {
      'messaging.system': 'tradegraph',
      'messaging.message.id': event.eventId,
      'messaging.batch.message_count': batch,
      'tradegraph.correlation_id': event.correlationId,
      'tradegraph.source': event.source,
      'tradegraph.sequence': event.sequence,
    },
  });
