import type { EventFeed } from '@tradegraph/event-log';
import { CatchUp } from './catch-up.js';
import type { CatchUpShare } from './catch-up-share.js';
import type { ChangeFilter } from './change-filter.js';
import { GroupPayloads, type PayloadParts, type ViewerScope } from './group-payloads.js';
import { Lane } from './lane.js';
import type { unavailable } from './live-errors.js';
import type { LiveTail } from './live-tail.js';
import type { PreparedSubscription } from './prepare-subscription.js';
import { Subscriber, type LiveSink } from './subscriber.js';

/** What all groups of a hub share. */
export interface HubParts extends PayloadParts {
  feed: EventFeed;
  share: CatchUpShare;
}

export interface GroupOptions {
  parts: HubParts;
  tail: LiveTail;
  key: string;
  prepared: PreparedSubscription;
  variables: Record<string, unknown>;
  filter: ChangeFilter;
  scope: ViewerScope;
  onEmpty(): void;
}

/**
 * All subscribers who asked the same and may see the same: one execution per change, however many they are. Those who
 * are up to date share the live lane; those who come back with a cursor read the log in lanes of their own first.
 */
export class LiveGroup {
  #live: Lane | undefined;
  readonly #catchingUp = new Map<Lane, CatchUp>();
  readonly #payloads: GroupPayloads;
  #count = 0;

  constructor(private readonly options: GroupOptions) {
    this.#payloads = new GroupPayloads({ ...options, isWanted: () => this.#count > 0 });
  }

  get prepared(): PreparedSubscription {
    return this.options.prepared;
  }

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

  /** Whoever saw nothing for long, since nothing matched, comes back at the tail's place and not where they began. */
  end(error: (cursor: string) => ReturnType<typeof unavailable>): void {
    if (this.#live) this.options.tail.detach(this.#live);
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
        compute: (change) => this.#payloads.compute(change),
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
      share: parts.share,
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
}
