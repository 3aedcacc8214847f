import { setTimeout as sleep } from 'node:timers/promises';
import type { EventFeed } from '@tradegraph/event-log';
import type { CatchUpShare } from './catch-up-share.js';
import { matches } from './change-filter.js';
import type { Lane } from './lane.js';
import { cursorError, unavailable } from './live-errors.js';
import type { LiveTail } from './live-tail.js';

interface CatchUpOptions {
  feed: EventFeed;
  tail: LiveTail;
  lane: Lane;
  field: string;
  share: CatchUpShare;
  /** How long the log may be unreadable before the subscribers are sent away, in milliseconds. */
  giveUpAfterMs: number;
  /** The lane has delivered everything that the tail has handed on; called in the same turn of the event loop. */
  onCaughtUp(): void;
}

/**
 * Reads the log for one lane from its place until it reaches the tail. While the lane is full nothing is read, so a
 * client that left long ago costs no more memory than any other.
 */
export class CatchUp {
  #done = false;
  #check: () => void = () => undefined;

  constructor(private readonly options: CatchUpOptions) {}

  /** The lane tells that it delivered something, or that nobody is left. */
  progress(): void {
    this.#check();
  }

  run(): Promise<void> {
    return this.options.share.during(() => this.#untilLive());
  }

  async #untilLive(): Promise<void> {
    let failingSince: number | undefined;
    const { lane } = this.options;
    while (!this.#done && lane.subscribers.size > 0) {
      const before = lane.position;
      try {
        await this.#follow();
        failingSince = undefined;
      } catch (error) {
        if (lane.position > before) failingSince = undefined;
        failingSince ??= Date.now();
        if (this.#isHopeless(error, failingSince)) return;
        await sleep(200 + Math.random() * 300);
      }
    }
  }

  /** Resolves when the lane caught up, is full or is empty; rejects when the log can't be read. */
  #follow(): Promise<void> {
    const { feed, tail, lane, share } = this.options;
    return new Promise((resolve, reject) => {
      let handle: { close(): void } | undefined;
      let ended = false;
      const end = (settle: () => void) => {
        if (ended) return;
        ended = true;
        this.#check = () => undefined;
        handle?.close();
        settle();
      };
      this.#check = () => {
        if (this.#finishIfCaughtUp() || lane.isFull || lane.subscribers.size === 0) end(resolve);
      };
      feed
        .subscribe(
          tail.source,
          (event) => {
            if (ended) return;
            const change = tail.changeOf(event);
            if (change && matches(lane.filter, change.facts)) lane.take(change);
            else lane.position = event.sequence;
            this.#check();
          },
          {
            after: lane.position,
            room: () => lane.room(share),
            onError: (error) => end(() => reject(asError(error))),
          },
        )
        .then(
          (opened) => {
            handle = opened;
            if (ended) opened.close();
            else this.#check();
          },
          (error: unknown) => end(() => reject(asError(error))),
        );
    });
  }

  #finishIfCaughtUp(): boolean {
    const { tail, lane } = this.options;
    if (tail.position === undefined || lane.position < tail.position || !lane.isIdle) return false;
    this.#done = true;
    if (lane.subscribers.size > 0) this.options.onCaughtUp();
    return true;
  }

  /** Ends the subscribers when trying again is of no use; each error carries the cursor where it has one. */
  #isHopeless(error: unknown, failingSince: number): boolean {
    const { lane, field, giveUpAfterMs } = this.options;
    const refused = cursorError(error, field);
    if (!refused && Date.now() - failingSince < giveUpAfterMs) return false;
    lane.end((cursor) => refused ?? unavailable(cursor));
    return true;
  }
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
