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

/** What a consumer does with many events at once, where a statement per event would be too slow. */
export interface BatchHandler {
  /** Events of other types are passed over unparsed. */
  types: readonly EventType[];
  /** In the order of the log, one to `batch` events, in the transaction that also moves the offset. */
  apply: (tx: EntityManager, events: readonly KnownEvent[]) => Promise<void>;
}

/** Exactly one of both. */
export interface EventWork {
  handlers?: EventHandlers | undefined;
  batch?: BatchHandler | undefined;
}

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

/** A batch failed, and which of its events is to blame shows only in smaller ones. */
export class BatchFailure extends Error {
  override name = 'BatchFailure';

  constructor(override readonly cause: unknown) {
    super('A batch of events failed');
  }
}

/** Applies events that `hasHandler` knows. System errors come out as they are. */
export async function takeEffect(
  { handlers, batch }: EventWork,
  tx: EntityManager,
  events: readonly EventEnvelope[],
): Promise<void> {
  if (batch) return applyBatch(batch, tx, events);
  for (const event of events) await blamed(event, () => handlerOf(handlers, event)(tx, parseEvent(event)));
}

export const hasHandler = ({ handlers, batch }: EventWork, event: EventEnvelope): boolean =>
  batch
    ? (batch.types as readonly string[]).includes(event.eventType)
    : Object.hasOwn(handlers ?? {}, event.eventType);

type Handler = (tx: EntityManager, event: KnownEvent) => Promise<void>;

const handlerOf = (handlers: EventHandlers | undefined, event: EventEnvelope): Handler =>
  handlers?.[event.eventType as EventType] as Handler;

async function applyBatch(
  batch: BatchHandler,
  tx: EntityManager,
  events: readonly EventEnvelope[],
): Promise<void> {
  const [first, ...more] = events;
  if (!first) return;
  const parsed: KnownEvent[] = [];
  for (const event of events) await blamed(event, () => parsed.push(parseEvent(event)));
  if (more.length === 0) return blamed(first, () => batch.apply(tx, parsed));
  try {
    await batch.apply(tx, parsed);
  } catch (error) {
    throw isSystemError(error) ? error : new BatchFailure(error);
  }
}

async function blamed(event: EventEnvelope, effect: () => unknown): Promise<void> {
  try {
    await effect();
  } catch (error) {
    throw isSystemError(error) ? error : new HandlerFailure(event, error);
  }
}
