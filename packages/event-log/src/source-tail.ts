import { setTimeout as sleep } from 'node:timers/promises';
import type { EventEnvelope, EventSource } from '@tradegraph/events';
import type { Logger } from '@tradegraph/service-kit';
import { Condition } from './condition.js';
import { CursorExpiredError } from './cursor.js';
import type { FeedSubscription } from './feed-subscription.js';
import { fetchPage } from './fetch-page.js';
import type { FetchEvents } from './fetch-page.js';
import type { RedisLink } from './redis-link.js';
import { lastInStream, newestInStream } from './stream.js';

const PAGE = 500;
/** The newest events are kept in memory, so that a storm of reconnecting clients is answered from there. */
const RECENT_MIN = 1_000;
const RECENT_MAX = 2_000;
const RETRY_MS = 1_000;

/** The live end of one source: delivers every event to all attached subscriptions, in order, without a gap. */
export class SourceTail {
  /** Every event up to this sequence has been delivered; undefined until the first position is known. */
  position: number | undefined;
  readonly #subscriptions = new Set<FeedSubscription>();
  readonly #outbox: Condition;
  #recent: EventEnvelope[] = [];
  #starting = false;
  #catchingUp: Promise<boolean> | undefined;
  /** The stream has a gap after `position`: until it is filled there is no use in reading it again. */
  #gapUntil = 0;
  #auditAt = 0;

  constructor(
    readonly source: EventSource,
    private readonly fetchEvents: FetchEvents,
    private readonly logger: Logger,
    /** A silent stream may be a dead publisher: the outbox is asked this often. */
    private readonly auditMs: number,
  ) {
    this.#outbox = new Condition(logger, `reading the outbox of ${source}`);
  }

  get hasGap(): boolean {
    return Date.now() < this.#gapUntil;
  }

  /** Looks for the live end, unless it is at it; when neither Redis nor the source tells, call again. */
  start(redis: RedisLink): void {
    if (this.#starting) return;
    this.#starting = true;
    void this.#findEnd(redis).finally(() => (this.#starting = false));
  }

  async #findEnd(redis: RedisLink): Promise<void> {
    try {
      const last = await redis.run((client) => lastInStream(client, this.source)).catch(() => null);
      // Whoever restarted this process also cut off its clients: they are about to ask for the same few events.
      if (last !== null) this.#recent = await this.#readNewest(redis, last);
      this.position = last ?? (await this.fetchEvents(0, 1)).latestSequence;
      this.#outbox.ok();
    } catch (error) {
      this.#outbox.failed(error);
      await sleep(RETRY_MS, undefined, { ref: false });
    }
  }

  /** The events that end at `last`; none when the stream can't be read, and then they are read one by one later. */
  #readNewest(redis: RedisLink, last: number): Promise<EventEnvelope[]> {
    return redis.run((client) => newestInStream(client, this.source, last, RECENT_MIN)).catch(() => []);
  }

  /** Attach only a subscription that has everything up to `position`. */
  attach(subscription: FeedSubscription): void {
    this.#subscriptions.add(subscription);
  }

  detach(subscription: FeedSubscription): void {
    this.#subscriptions.delete(subscription);
  }

  /** Delivers contiguous events; those that are known already are passed over. */
  deliver(events: readonly EventEnvelope[]): void {
    for (const event of events) {
      if (event.sequence !== (this.position ?? 0) + 1) continue;
      this.position = event.sequence; // first: who subscribes inside a listener starts after this event
      this.#recent.push(event);
      for (const subscription of this.#subscriptions) {
        subscription.offer(event);
        if (subscription.closed) this.detach(subscription);
      }
    }
    if (this.#recent.length > RECENT_MAX) this.#recent = this.#recent.slice(-RECENT_MIN);
  }

  /** The events after `after`, at most `first`, as far as memory reaches back; none when it does not. */
  recent(after: number, first: number): EventEnvelope[] {
    const oldest = this.#recent[0]?.sequence;
    if (oldest === undefined || after + 1 < oldest) return [];
    return this.#recent.slice(after + 1 - oldest, after + 1 - oldest + first);
  }

  /** Fills the gap between `position` and the stream from the outbox; the stream waits meanwhile. */
  fillGap(): void {
    this.#gapUntil = Number.POSITIVE_INFINITY;
    void this.catchUp().then((done) => {
      this.#gapUntil = done ? 0 : Date.now() + RETRY_MS;
    });
  }

  auditWhenDue(): void {
    if (Date.now() < this.#auditAt) return;
    this.#auditAt = Date.now() + this.auditMs;
    void this.catchUp();
  }

  /** Delivers what the outbox has after `position`. False when it could not be read to its end. */
  catchUp(): Promise<boolean> {
    this.#catchingUp ??= this.#readOutbox().finally(() => (this.#catchingUp = undefined));
    return this.#catchingUp;
  }

  async #readOutbox(): Promise<boolean> {
    let after = this.position;
    try {
      for (let more = after !== undefined; more; after = this.position) {
        const page = await fetchPage(this.fetchEvents, this.source, after ?? 0, PAGE);
        if (page.latestSequence < (after ?? 0)) this.#restart(page.latestSequence);
        this.deliver(page.events);
        more = page.events.length === PAGE;
      }
      this.#outbox.ok();
      return true;
    } catch (error) {
      this.#outbox.failed(error);
      // The live stream may have gone on meanwhile: then nothing was lost.
      if (error instanceof CursorExpiredError && after === this.position)
        this.#restart(error.oldestSequence - 1);
      return false;
    }
  }

  /** The log can't be followed from here: its listeners learn it, as silence would be a gap they can't see. */
  #restart(position: number): void {
    const lost = this.position ?? 0;
    this.logger.error(
      { source: this.source, lost, position },
      'The log does not reach this feed any more: it starts anew',
    );
    this.close(new CursorExpiredError(this.source, lost, position + 1));
    this.#recent = [];
    this.position = position;
  }

  close(error?: unknown): void {
    for (const subscription of this.#subscriptions) {
      if (error === undefined) subscription.closed = true;
      else subscription.fail(error);
    }
    this.#subscriptions.clear();
  }
}
