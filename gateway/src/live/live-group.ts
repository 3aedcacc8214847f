import { setTimeout as sleep } from 'node:timers/promises';
import type { EventFeed } from '@tradegraph/event-log';
import type { Identity, Logger } from '@tradegraph/service-kit';
import type { LiveMetrics } from '../metrics.js';
import type { BoundedMap } from './bounded-map.js';
import { CatchUp } from './catch-up.js';
import type { ChangeFilter } from './change-filter.js';
import { Delivery } from './delivery.js';
import { Lane, type Outcome } from './lane.js';
import type { LiveChange } from './live-change.js';
import { unavailable } from './live-errors.js';
import type { LiveExecutor, LivePayload } from './live-executor.js';
import type { LiveTail } from './live-tail.js';
import type { Limiter } from './limiter.js';
import type { PreparedSubscription } from './prepare-subscription.js';
import { Subscriber, type LiveSink } from './subscriber.js';

/** What all groups of a hub share. */
export interface HubParts {
  feed: EventFeed;
  executor: LiveExecutor;
  limiter: Limiter;
  /** Payloads of the last changes, for clients that come back after a short absence. */
  recent: BoundedMap<Delivery>;
  metrics: LiveMetrics;
  logger: Logger;
  giveUpAfterMs: number;
}

export interface GroupOptions {
  parts: HubParts;
  tail: LiveTail;
  key: string;
  prepared: PreparedSubscription;
  variables: Record<string, unknown>;
  filter: ChangeFilter;
  roles: Identity['viewer']['roles'];
  onEmpty(): void;
}

const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 2_000;
const RETRYABLE = new Set(['SERVICE_UNAVAILABLE', 'INTERNAL_SERVER_ERROR']);

/**
 * All subscribers who asked the same and may see the same: one execution per change, however many they are. Those who
 * are up to date share the live lane; those who come back with a cursor read the log in lanes of their own first.
 */
export class LiveGroup {
  #live: Lane | undefined;
  readonly #catchingUp = new Map<Lane, CatchUp>();
  readonly #running = new Map<number, Promise<Outcome>>();
  #count = 0;

  constructor(private readonly options: GroupOptions) {}

  /** Adds a subscriber who has everything up to `sequence`. Its sink may be called before this returns. */
  add(sink: LiveSink, sequence: number): Subscriber {
    const subscriber = new Subscriber(sink, sequence, (closed) => this.#remove(closed));
    this.#count += 1;
    this.options.parts.metrics.subscribers.inc({ field: this.#field });
    if (sequence === this.options.tail.position) this.#addLive(subscriber);
    else {
      const lane = this.#newLane(sequence);
      lane.add(subscriber);
      this.#catchUp(lane);
    }
    return subscriber;
  }

  /** The tail found the lane full: it goes on from its place by itself. */
  overloaded(lane: Lane): boolean {
    if (lane !== this.#live) return false;
    this.options.tail.detach(lane);
    this.#catchUp(lane);
    return true;
  }

  end(error: (cursor: string) => ReturnType<typeof unavailable>): void {
    for (const lane of this.#lanes()) lane.end(error);
  }

  get #field() {
    return this.options.prepared.field.name;
  }

  #lanes(): Set<Lane> {
    return new Set([...(this.#live ? [this.#live] : []), ...this.#catchingUp.keys()]);
  }

  #addLive(subscriber: Subscriber): void {
    if (!this.#live) this.#attach(this.#newLane(subscriber.sequence));
    this.#live!.add(subscriber);
  }

  #attach(lane: Lane): void {
    this.#live = lane;
    this.options.tail.attach(lane);
  }

  #newLane(position: number): Lane {
    return new Lane(
      {
        source: this.options.tail.source,
        filter: this.options.filter,
        compute: (change) => this.#compute(change),
        onDelivered: (count) => this.options.parts.metrics.deliveries.inc({ field: this.#field }, count),
        onProgress: (lane) => this.#catchingUp.get(lane)?.progress(),
      },
      position,
    );
  }

  #catchUp(lane: Lane): void {
    const { parts, tail } = this.options;
    const catchUp = new CatchUp({
      feed: parts.feed,
      tail,
      lane,
      field: this.#field,
      giveUpAfterMs: parts.giveUpAfterMs,
      onCaughtUp: () => this.#goLive(lane),
    });
    this.#catchingUp.set(lane, catchUp);
    void catchUp.run().finally(() => {
      if (this.#catchingUp.get(lane) === catchUp) this.#catchingUp.delete(lane);
    });
  }

  /** The lane becomes the live one, or its subscribers move there; each keeps its place. */
  #goLive(lane: Lane): void {
    this.#catchingUp.delete(lane);
    if (!this.#live || this.#live === lane) return this.#attach(lane);
    for (const subscriber of [...lane.subscribers]) {
      subscriber.sequence = Math.max(subscriber.sequence, lane.position);
      this.#live.add(subscriber);
    }
  }

  #remove(subscriber: Subscriber): void {
    this.#count -= 1;
    this.options.parts.metrics.subscribers.dec({ field: this.#field });
    subscriber.lane?.remove(subscriber);
    if (this.#live?.subscribers.size === 0) {
      this.options.tail.detach(this.#live);
      this.#live = undefined;
    }
    if (this.#count === 0) this.options.onEmpty();
  }

  #compute(change: LiveChange): Promise<Outcome> {
    const { recent } = this.options.parts;
    const key = `${change.sequence} ${this.options.key}`;
    const known = recent.get(key);
    if (known) return Promise.resolve(known);
    let running = this.#running.get(change.sequence);
    if (!running) {
      running = this.#execute(change).finally(() => this.#running.delete(change.sequence));
      this.#running.set(change.sequence, running);
      void running.then((outcome) => {
        if (outcome instanceof Delivery) recent.set(key, outcome, outcome.json.length + key.length);
      });
    }
    return running;
  }

  /**
   * A payload without its cursor would be a change that the client can't see: when a subgraph's failure took the whole
   * payload, it is computed again. After a while the subscribers are sent away, to come back with their cursors.
   */
  async #execute(change: LiveChange): Promise<Outcome> {
    const giveUpAt = Date.now() + this.options.parts.giveUpAfterMs;
    for (let wait = FIRST_RETRY_MS; ; wait = Math.min(wait * 2, LONGEST_RETRY_MS)) {
      const payload = await this.#tryOnce(change);
      if (payload && this.#isWhole(payload)) return new Delivery(change.sequence, change.cursor, payload);
      if (payload && !isRetryable(payload)) {
        const extensions = { cursor: change.cursor };
        return new Delivery(change.sequence, change.cursor, { ...payload, extensions });
      }
      if (this.#count === 0 || Date.now() + wait > giveUpAt) return { failed: unavailable };
      this.options.parts.metrics.retries.inc({ field: this.#field });
      await sleep(wait * (0.5 + Math.random()));
    }
  }

  async #tryOnce(change: LiveChange): Promise<LivePayload | null> {
    const { parts, prepared, variables, roles } = this.options;
    // Shared by viewers, so no viewer's name is on it; the event's correlation id leads on to its consequences.
    const identity = {
      viewer: { id: 'live', roles },
      correlationId: change.correlationId.slice(0, 64),
    };
    try {
      return await parts.limiter.run(() => {
        parts.metrics.executions.inc({ field: this.#field });
        return parts.executor.execute(prepared, variables, change, identity);
      });
    } catch (error) {
      parts.logger.error(
        { err: error, sequence: change.sequence, field: this.#field },
        'a payload can not be computed',
      );
      return null;
    }
  }

  #isWhole(payload: LivePayload): boolean {
    return payload.data?.[this.options.prepared.responseKey] != null;
  }
}

/** No error at all means that an entity was not found, which a later reading may mend. */
function isRetryable({ errors = [] }: LivePayload): boolean {
  return errors.length === 0 || errors.some(({ extensions }) => RETRYABLE.has(String(extensions?.['code'])));
}
