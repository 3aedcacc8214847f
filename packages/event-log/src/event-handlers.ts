import { parseEvent } from '@tradegraph/events';
import type { EventEnvelope, EventType, KnownEvent } from '@tradegraph/events';
import type { EntityManager } from 'typeorm';
import { isSystemError } from './system-error.js';

export type EventOf<T extends EventType> = Extract<KnownEvent, { eventType: T }>;

/**
 * What a consumer does for each event type. A handler works in the transaction that also moves the offset:
 * it makes no network call, writes through `tx` only, and lets errors out.
 */
export type EventHandlers = {
  [T in EventType]?: (tx: EntityManager, event: EventOf<T>) => Promise<void>;
};

/** An event's own handler (or contract) refused it: trying the whole batch again would not help. */
export class HandlerFailure extends Error {
  override name = 'HandlerFailure';

  constructor(
    readonly event: EventEnvelope,
    override readonly cause: unknown,
  ) {
    super(`${event.eventType} ${event.sequence} of ${event.source} failed`);
  }
}

/** Resolves at once for a type without a handler, known here or not. System errors come out as they are. */
export async function handleEvent(
  handlers: EventHandlers,
  tx: EntityManager,
  event: EventEnvelope,
): Promise<void> {
  if (!hasHandler(handlers, event)) return;
  const handler = handlers[event.eventType as EventType] as (
    tx: EntityManager,
    event: KnownEvent,
  ) => Promise<void>;
  try {
    await handler(tx, parseEvent(event));
  } catch (error) {
    throw isSystemError(error) ? error : new HandlerFailure(event, error);
  }
}

export const hasHandler = (handlers: EventHandlers, event: EventEnvelope): boolean =>
  Object.hasOwn(handlers, event.eventType);
