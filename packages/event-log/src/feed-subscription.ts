import type { EventEnvelope } from '@tradegraph/events';

/** Takes an event over and returns at once: it runs inside the feed's only reading loop. */
export type EventListener = (event: EventEnvelope) => void;

/** One listener's place in a source's log. It never sees an event twice, nor one out of turn. */
export class FeedSubscription {
  closed = false;

  constructor(
    /** The last sequence that the listener has, or does not want. */
    public last: number,
    private readonly listener: EventListener,
    private readonly onError: (error: unknown) => void,
  ) {}

  offer(event: EventEnvelope): void {
    if (this.closed || event.sequence <= this.last) return;
    if (event.sequence !== this.last + 1) {
      return this.fail(new Error(`Event ${event.sequence} came after ${this.last}`));
    }
    this.last = event.sequence;
    try {
      this.listener(event);
    } catch (error) {
      this.fail(error);
    }
  }

  /** Ends this listener alone. */
  fail(error: unknown): void {
    if (this.closed) return;
    this.closed = true;
    this.onError(error);
  }
}
