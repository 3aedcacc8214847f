import { backoff, soon } from './backoff.js';
import { systemClock, type LiveClock } from './clock.js';
import { unreachable, type LiveError } from './live-error.js';
import type { Gap, LiveState, Refusal } from './live-state.js';
import { Place } from './place.js';
import { readUpdate, type Arrival, type Payload, type Unreadable } from './update.js';

/** What a transport tells about one subscription. */
export interface SubscriptionSink {
  /** The server has acknowledged the connection that carries the subscription. */
  opened(): void;
  next(payload: Payload): void;
  /** The subscription is over: by the server (`null`), or by an error. It is not told twice. */
  ended(error: LiveError | null): void;
}

/** Starts one subscription after a cursor, or from now; answers how to end it. */
export type Subscribe = (after: string | null, sink: SubscriptionSink) => () => void;

export interface FollowerOptions {
  subscribe: Subscribe;
  /** Where to begin; null for now, or with a snapshot. */
  after: string | null;
  /** The field gives a snapshot whenever it is asked without a cursor. */
  snapshots: boolean;
  /** Each change once, in the order of the log. */
  onArrival(arrival: Arrival): void;
  onState?: ((state: LiveState) => void) | undefined;
  onGap?: ((gap: Gap) => void) | undefined;
  onRefused?: ((refusal: Refusal) => void) | undefined;
  onStop?: (() => void) | undefined;
  clock?: LiveClock | undefined;
}

/** A subscription that is kept up. */
export interface Following {
  readonly state: LiveState;
  /** The last change's cursor, or the snapshot's; null before the first. */
  readonly cursor: string | null;
  /** Ends the wait before the next try, e.g. when the network is back. */
  retryNow(): void;
  stop(): void;
}

/** A change of this age is no backlog. */
const FRESH_MS = 2_000;
/** No change for so long after a resume: there was no backlog left. */
const QUIET_MS = 700;
/** A connection that lasts so long was a good one: the next wait starts small again. */
const STEADY_MS = 5_000;

/**
 * Follows a feed for as long as it is wanted: subscribes, goes on after the last cursor when the subscription ends for
 * whatever reason, drops what it has seen already, and says where it stands. A gap is never silent.
 */
export class Follower implements Following {
  state: LiveState = 'connecting';
  readonly #clock: LiveClock;
  readonly #place: Place;
  #tries = 0;
  /** The token was not accepted, and the next one has not been tried yet. */
  #tokenRefused = false;
  /** Sinks of earlier subscriptions are deaf: a late message must not move the state. */
  #turn = 0;
  #paused = false;
  #stopped = false;
  #unsubscribe: (() => void) | null = null;
  #cancelRetry: (() => void) | null = null;
  #cancelQuiet: (() => void) | null = null;
  #cancelSteady: (() => void) | null = null;

  constructor(private readonly options: FollowerOptions) {
    this.#clock = options.clock ?? systemClock;
    this.#place = new Place(options.after, options.snapshots);
  }

  get cursor(): string | null {
    return this.#place.cursor;
  }

  start(): this {
    this.#subscribe();
    return this;
  }

  retryNow(): void {
    if (!this.#cancelRetry) return;
    this.#cancelTimers();
    this.#subscribe();
  }

  /** Ends the subscription until `resume`, which goes on after the last cursor. */
  pause(): void {
    if (this.#paused || this.#stopped || this.state === 'refused') return;
    this.#paused = true;
    this.#endTurn();
    this.#become('catching-up');
  }

  resume(): void {
    if (!this.#paused || this.#stopped) return;
    this.#paused = false;
    this.#subscribe();
  }

  stop(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    this.#endTurn();
    this.options.onStop?.();
  }

  #subscribe(): void {
    const turn = ++this.#turn;
    const mine = () => turn === this.#turn && !this.#stopped;
    const unsubscribe = this.options.subscribe(this.cursor, {
      opened: () => mine() && this.#opened(),
      next: (payload) => mine() && this.#next(payload),
      ended: (error) => mine() && this.#ended(error),
    });
    // A transport may end the subscription before it has returned; then there is nothing to unsubscribe.
    if (mine()) this.#unsubscribe = unsubscribe;
  }

  #opened(): void {
    this.#tokenRefused = false;
    this.#cancelSteady = this.#clock.after(STEADY_MS, () => (this.#tries = 0));
    const gap = this.#place.opened();
    if (this.cursor !== null) {
      this.#become('catching-up');
      this.#awaitQuiet();
    } else if (!this.#place.wantsSnapshot) {
      this.#become('live');
    } else if (this.state !== 'connecting') {
      this.#become('catching-up');
    }
    if (gap) this.options.onGap?.(gap);
  }

  #next(payload: Payload): void {
    const update = readUpdate(payload);
    switch (update.kind) {
      case 'change':
      case 'snapshot':
        return this.#arrived(update);
      case 'unreadable':
        return this.#unreadable(update);
      case 'place':
        return this.#begins(update.cursor);
      case 'without-cursor':
        return this.#refuse({ code: 'BAD_USER_INPUT', message: 'Ask for the cursor in the root field' });
    }
  }

  #arrived(arrival: Arrival): void {
    this.#tries = 0;
    if (arrival.kind === 'snapshot') this.#becomeLive();
    else if (this.state === 'catching-up') this.#progress(arrival);
    if (this.#place.take(arrival)) this.options.onArrival(arrival);
  }

  #begins(cursor: string): void {
    if (this.#place.wantsSnapshot) this.#ended(unreachable('the snapshot is missing'));
    else this.#place.cursor = cursor;
  }

  #unreadable({ cursor, error }: Unreadable): void {
    const ends = error.remedy === 'afresh' || (error.remedy === 'never' && cursor === null);
    // Without its snapshot there is nothing that changes could be laid over.
    if (ends || this.#place.wantsSnapshot) return this.#ended(error);
    if (cursor !== null) this.#place.cursor = cursor;
    this.options.onGap?.({ code: error.code, message: error.message });
  }

  /** A client whose clock is ahead of the server's stays "catching up" until the first quiet moment: harmless. */
  #progress({ occurredAt }: Arrival): void {
    if (this.#clock.now() - occurredAt < FRESH_MS) this.#becomeLive();
    else this.#awaitQuiet();
  }

  #awaitQuiet(): void {
    this.#cancelQuiet?.();
    this.#cancelQuiet = this.#clock.after(QUIET_MS, () => this.#become('live'));
  }

  #becomeLive(): void {
    this.#cancelQuiet?.();
    this.#become('live');
  }

  #ended(error: LiveError | null): void {
    const tokenRefused = error?.remedy === 'fresh-token';
    if (error?.remedy === 'never' || (error && tokenRefused && this.#tokenRefused)) {
      return this.#refuse(error);
    }
    this.#tokenRefused = tokenRefused;
    this.#endTurn();
    this.#place.ended(error);
    const wait = error?.remedy === 'soon' && this.#tries === 0 ? soon() : backoff(this.#tries++);
    this.#cancelRetry = this.#clock.after(wait, () => {
      this.#cancelRetry = null;
      this.#subscribe();
    });
    this.#become('offline');
  }

  #refuse({ code, message }: Refusal): void {
    this.#endTurn();
    this.#become('refused');
    this.options.onRefused?.({ code, message });
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
