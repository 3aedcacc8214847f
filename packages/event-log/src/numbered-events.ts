import type { SequencedEvent } from './outbox.js';

/** Batches; more of them wait in the outbox. */
const CAPACITY = 4;

/**
 * Events on their way from the sequencer to the publisher of the same process. Only a short cut: what finds no room
 * is dropped, the next batch then does not follow the stream's end, and the publisher reads the outbox.
 */
export class NumberedEvents {
  readonly #batches: SequencedEvent[][] = [];

  offer(events: SequencedEvent[]): void {
    if (this.#batches.length < CAPACITY) this.#batches.push(events);
  }

  /** The oldest batch. */
  take(): SequencedEvent[] | undefined {
    return this.#batches.shift();
  }

  get waiting(): boolean {
    return this.#batches.length > 0;
  }
}
