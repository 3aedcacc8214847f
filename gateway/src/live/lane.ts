import { encodeCursor } from '@tradegraph/event-log';
import type { EventSource } from '@tradegraph/events';
import type { GraphQLError } from 'graphql';
import type { CatchUpShare } from './catch-up-share.js';
import type { ChangeFilter } from './change-filter.js';
import { Batch, Delivery } from './delivery.js';
import type { LiveChange } from './live-change.js';
import type { Subscriber } from './subscriber.js';

/** A computed payload, or the reason why there will be none. */
export type Outcome = Delivery | { failed: (cursor: string) => GraphQLError };

interface Pending {
  change: LiveChange;
  outcome?: Outcome;
}

export interface LaneOptions {
  source: EventSource;
  filter: ChangeFilter;
  /** Computes the payload of a change, shared with equal lanes. Never rejects. */
  compute(change: LiveChange): Promise<Outcome>;
  onDelivered(count: number): void;
  /** Something changed that a waiting reader may care about: room, or nobody left. */
  onProgress(lane: Lane): void;
}

/** Changes that may wait for their payload before the lane takes no more. */
const FULL = 512;
/** Deliveries that are ready at the same time go out in one write of about this size. */
const BATCH_BYTES = 64 * 1024;

/**
 * Several subscribers at one place of the log. Payloads are computed at the same time and delivered in order; what
 * waits is bounded.
 */
export class Lane {
  readonly subscribers = new Set<Subscriber>();
  readonly #pending: Pending[] = [];
  readonly #waiting: (() => void)[] = [];
  #flushing = false;

  constructor(
    private readonly options: LaneOptions,
    /** Every change up to this sequence has been taken, or does not concern the lane. */
    public position: number,
  ) {}

  get filter(): ChangeFilter {
    return this.options.filter;
  }

  get isFull(): boolean {
    return this.#pending.length >= FULL;
  }

  get isIdle(): boolean {
    return this.#pending.length === 0;
  }

  /** Takes the subscriber over from the lane that it was in. */
  add(subscriber: Subscriber): void {
    subscriber.lane?.subscribers.delete(subscriber);
    subscriber.lane = this;
    this.subscribers.add(subscriber);
  }

  remove(subscriber: Subscriber): void {
    if (this.subscribers.delete(subscriber) && this.subscribers.size === 0) this.#progress();
  }

  /** Takes a change that the filter lets through. */
  take(change: LiveChange): void {
    this.position = change.sequence;
    const entry: Pending = { change };
    this.#pending.push(entry);
    void this.options.compute(change).then((outcome) => {
      entry.outcome = outcome;
      this.#flushSoon();
    });
  }

  /**
   * Resolves to how many more changes it takes of its share once a quarter of it or less is waiting, or nobody is left
   * who wants them.
   */
  async room(share: CatchUpShare): Promise<number> {
    while (this.#pending.length > share.changes / 4 && this.subscribers.size > 0)
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return Math.max(1, share.changes - this.#pending.length);
  }

  /** Ends all subscribers, each with the cursor at which it can go on. */
  end(error: (cursor: string) => GraphQLError): void {
    const safe = this.#pending[0] ? this.#pending[0].change.sequence - 1 : this.position;
    for (const subscriber of [...this.subscribers]) {
      subscriber.end(error(encodeCursor(this.options.source, Math.max(subscriber.sequence, safe))));
    }
  }

  /** After everything else that is ready now: what became ready together goes out in one write per connection. */
  #flushSoon(): void {
    if (this.#flushing) return;
    this.#flushing = true;
    setImmediate(() => {
      this.#flushing = false;
      this.#flush();
    });
  }

  #flush(): void {
    for (let batch = this.#takeReady(); batch; batch = this.#takeReady()) {
      let delivered = 0;
      for (const subscriber of this.subscribers) delivered += subscriber.deliver(batch);
      this.options.onDelivered(delivered);
    }
    const outcome = this.#pending[0]?.outcome;
    if (outcome && !(outcome instanceof Delivery)) {
      this.end(outcome.failed);
      this.#pending.length = 0;
    }
    this.#progress();
  }

  /** The deliveries at the head, as many as make a write. */
  #takeReady(): Batch | null {
    const ready: Delivery[] = [];
    let bytes = 0;
    for (const { outcome } of this.#pending) {
      if (!(outcome instanceof Delivery)) break;
      bytes += outcome.json.length;
      if (ready.length > 0 && bytes > BATCH_BYTES) break;
      ready.push(outcome);
    }
    this.#pending.splice(0, ready.length);
    return ready.length > 0 ? new Batch(ready) : null;
  }

  #progress(): void {
    for (const resume of this.#waiting.splice(0)) resume();
    this.options.onProgress(this);
  }
}
