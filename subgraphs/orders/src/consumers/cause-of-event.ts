import type { EventContext } from '@tradegraph/event-log';
import type { KnownEvent } from '@tradegraph/events';

/** What the orders' own steps say led to them: the last of the batch's events about the order. */
export function causesByOrder(
  events: readonly { orderId: string; event: KnownEvent }[],
): Map<string, EventContext> {
  return new Map(
    events.map(({ orderId, event: { correlationId, eventId } }) => [
      orderId,
      { correlationId, causationId: eventId, actor: 'orders' },
    ]),
  );
}
