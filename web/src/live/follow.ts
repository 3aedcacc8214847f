import { backoff } from './backoff.js';
import type { ChangeSink, LiveChange, LiveError, LiveState, Refusal, Subscribe } from './change.js';
import { systemClock, type LiveClock } from './clock.js';
import { RecentCursors } from './recent-cursors.js';

export interface FollowOptions<T extends LiveChange> {
  subscribe: Subscribe<T>;
  /** Each change once, in the order of the log. */
  onChange(change: T): void;
  onState?(state: LiveState): void;
  /** Changes may have been missed, and can't be had any more: whoever shows data reads it again. */
  onGap?(): void;
  /** The server will not have us; nothing is tried again until `follow` is called anew. */
  onRefused?(refusal: Refusal): void;
  clock?: LiveClock;
}

export interface Following {
  readonly state: LiveState;
  /** The last change's cursor; null before the first. */
  readonly cursor: string | null;
  /** Ends the wait before the next try, e.g. when the network is back. */
  retryNow(): void;
  stop(): void;
}

/** A cursor that the server can't go on from: only starting afresh helps. */
const LOST_PLACE = new Set(['CURSOR_EXPIRED', 'INVALID_CURSOR']);
const FINAL = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']);
/** A change of this age is no backlog. */
const FRESH_MS = 2_000;
/** No change for so long after a resume: there was no backlog left. */
const QUIET_MS = 700;
/** A connection that lasts so long was a good one: the next wait starts small again. */
const STEADY_MS = 5_000;

/**
 * Follows a feed for as long as it is wanted: subscribes, goes on after the last cursor when the subscription ends for
 * whatever reason, drops what it has seen already, and says where it stands. A gap is never silent: see `onGap`.
 */
export function follow<T extends LiveChange>(options: FollowOptions<T>): Following {
  return new Follower(options).start();
}

class Follower<T extends LiveChange> implements Following {
  state: LiveState = 'connecting';
  cursor: string | null = null;
  readonly #clock: LiveClock;
  readonly #seen = new RecentCursors();
  #tries = 0;
  /** Sinks of earlier subscriptions are deaf: a late message must not move the state. */
  #turn = 0;
  #everOpened = false;
  #stopped = false;
  #unsubscribe: (() => void) | null = null;
  #cancelRetry: (() => void) | null = null;
  #cancelQuiet: (() => void) | null = null;
  #cancelSteady: (() => void) | null = null;

  constructor(private readonly options: FollowOptions<T>) {
    this.#clock = options.clock ?? systemClock;
  }

  start(): this {
    this.#subscribe();
    return this;
  }

  retryNow(): void {
    if (!this.#cancelRetry || this.#stopped) return;
    this.#cancelTimers();
    this.#subscribe();
  }

  stop(): void {
    this.#stopped = true;
    this.#endTurn();
  }

  #subscribe(): void {
    const turn = ++this.#turn;
    const mine = () => turn === this.#turn && !this.#stopped;
    const sink: ChangeSink<T> = {
      opened: () => mine() && this.#opened(),
      next: (change, errors) => mine() && this.#next(change, errors),
      ended: (error) => mine() && this.#ended(error),
    };
    const unsubscribe = this.options.subscribe(this.cursor, sink);
    // A transport may end the subscription before it has returned; then there is nothing to unsubscribe.
    if (mine()) this.#unsubscribe = unsubscribe;
  }

  #opened(): void {
    this.#cancelSteady = this.#clock.after(STEADY_MS, () => (this.#tries = 0));
    if (this.cursor !== null) {
      this.#become('catching-up');
      this.#awaitQuiet();
    } else {
      this.#become('live');
      // No cursor to go on from, though we were connected before: what came in between is lost to us.
      if (this.#everOpened) this.options.onGap?.();
    }
    this.#everOpened = true;
  }

  #next(change: T | null, errors: readonly LiveError[]): void {
    if (!change) {
      const [error] = errors;
      if (error && (LOST_PLACE.has(error.code) || FINAL.has(error.code))) this.#ended(error);
      // The change is there but can't be read: its place is unknown, what shows data reads it again.
      else this.options.onGap?.();
      return;
    }
    this.#tries = 0;
    if (this.state === 'catching-up') this.#progress(change);
    this.cursor = change.cursor;
    if (this.#seen.add(change.cursor)) this.options.onChange(change);
  }

  /** A console whose clock is ahead of the server's stays "catching up" until the first quiet moment: harmless. */
  #progress(change: T): void {
    if (this.#clock.now() - Date.parse(change.occurredAt) < FRESH_MS) {
      this.#cancelQuiet?.();
      this.#become('live');
    } else this.#awaitQuiet();
  }

  #awaitQuiet(): void {
    this.#cancelQuiet?.();
    this.#cancelQuiet = this.#clock.after(QUIET_MS, () => this.#become('live'));
  }

  #ended(error: LiveError | null): void {
    this.#endTurn();
    if (error && FINAL.has(error.code)) {
      this.#become('refused');
      this.options.onRefused?.({ code: error.code, message: error.message });
      return;
    }
    if (error && LOST_PLACE.has(error.code)) {
      this.cursor = null;
      this.#everOpened = true; // so that the next opening reports the gap
      this.#seen.clear();
    }
    this.#become('offline');
    this.#cancelRetry = this.#clock.after(backoff(this.#tries++), () => {
      this.#cancelRetry = null;
      this.#subscribe();
    });
  }

  #endTurn(): void {
    this.#turn++;
    this.#cancelTimers();
    this.#unsubscribe?.();
    this.#unsubscribe = null;
  }

  #cancelTimers(): void {
    this.#cancelRetry?.();
    this.#cancelQuiet?.();
    this.#cancelSteady?.();
    this.#cancelRetry = this.#cancelQuiet = this.#cancelSteady = null;
  }

  #become(state: LiveState): void {
    if (state === this.state) return;
    this.state = state;
    this.options.onState?.(state);
  }
}
