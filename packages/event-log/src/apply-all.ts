import type { EventEnvelope } from '@tradegraph/events';
import type { Logger } from '@tradegraph/service-kit';
import { BatchFailure, HandlerFailure } from './event-handlers.js';
import { applyEvents, buryEvent } from './inbox.js';
import type { Inbox } from './inbox.js';
import { delayAfter, pause } from './loop.js';
import type { Backoff } from './loop.js';

export interface PoisonPolicy {
  /** How often an event's own error is met before the event becomes a dead letter. */
  poisonTries: number;
  poisonRetry: Backoff;
}

export interface ApplyOptions extends PoisonPolicy {
  inbox: Inbox;
  /** Told the offset after each transaction, so that what was reached is known even when a later one fails. */
  onReached: (offset: number) => void;
  signal: AbortSignal;
  logger: Logger;
}

/**
 * Applies contiguous events, in one transaction if all goes well. An event that fails by itself is tried alone
 * and then becomes a dead letter, and the rest goes on. A system error comes out: the caller tries again.
 */
export async function applyAll(options: ApplyOptions, events: readonly EventEnvelope[]): Promise<void> {
  if (events.length === 0 || options.signal.aborted) return;
  try {
    options.onReached(await applyEvents(options.inbox, events));
  } catch (error) {
    if (error instanceof BatchFailure) return applyHalves(options, events, error);
    if (!(error instanceof HandlerFailure)) throw error;
    const index = events.indexOf(error.event);
    await applyAll(options, events.slice(0, index)); // they did well a moment ago
    await applyOrBury(options, error);
    await applyAll(options, events.slice(index + 1));
  }
}

/** Down to the one event that fails alone; the others need few transactions. */
async function applyHalves(
  options: ApplyOptions,
  events: readonly EventEnvelope[],
  failure: BatchFailure,
): Promise<void> {
  options.logger.warn({ err: failure.cause, events: events.length }, 'A batch failed, trying its halves');
  const middle = Math.ceil(events.length / 2);
  await applyAll(options, events.slice(0, middle));
  await applyAll(options, events.slice(middle));
}

async function applyOrBury(options: ApplyOptions, failure: HandlerFailure): Promise<void> {
  const { inbox, onReached, signal, logger, poisonTries, poisonRetry } = options;
  const { eventId, eventType, sequence, aggregateId } = failure.event;
  const event = { eventId, eventType, sequence, aggregateId };
  logger.warn({ err: failure.cause, event }, 'An event failed, trying it alone');
  let error = failure.cause;
  for (let attempts = 1; attempts < poisonTries; attempts++) {
    await pause(delayAfter(attempts, poisonRetry), signal);
    if (signal.aborted) return;
    try {
      return onReached(await applyEvents(inbox, [failure.event]));
    } catch (again) {
      if (!(again instanceof HandlerFailure)) throw again;
      error = again.cause;
    }
  }
  logger.error({ err: error, event }, 'A poison event becomes a dead letter, its aggregate waits behind it');
  onReached(await buryEvent(inbox, failure.event, { error, attempts: poisonTries }));
}
