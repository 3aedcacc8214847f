import { CursorExpiredError, type EventFeed } from '@tradegraph/event-log';
import type { EventEnvelope, EventSource } from '@tradegraph/events';
import type { Logger } from '@tradegraph/service-kit';
import { FilterIndex } from './filter-index.js';
import type { Lane } from './lane.js';
import type { LiveChange } from './live-change.js';
import type { LiveField } from './live-field.js';
import { cursorError, unavailable } from './live-errors.js';

interface TailOptions {
  feed: EventFeed;
  field: LiveField;
  logger: Logger;
  /** A lane is full: it has to leave the tail and catch up. */
  onOverload(lane: Lane): void;
}

const RETRY_MS = 500;
const READY_MS = 5_000;

/** The live end of one field's source: hands each change to the lanes whose filter it meets. */
export class LiveTail {
  /** Every event up to this sequence has been handed on; undefined until the feed has found the live end. */
  position: number | undefined;
  readonly #lanes: FilterIndex<Lane>;
  readonly #attached = new Set<Lane>();
  readonly #changes = new WeakMap<EventEnvelope, LiveChange | null>();
  #handle: { close(): void } | undefined;
  #stopped = false;
  #waiting: (() => void)[] = [];

  constructor(private readonly options: TailOptions) {
    this.#lanes = new FilterIndex(options.field);
  }

  get source(): EventSource {
    return this.options.field.source;
  }

  start(): void {
    void this.#follow();
  }

  /** Attach only a lane that has taken everything up to `position`. */
  attach(lane: Lane): void {
    this.#attached.add(lane);
    this.#lanes.add(lane);
  }

  /** Afterwards the lane stands where the tail stands. */
  detach(lane: Lane): void {
    if (!this.#attached.delete(lane)) return;
    this.#lanes.remove(lane);
    lane.position = Math.max(lane.position, this.position ?? 0);
  }

  isAttached(lane: Lane): boolean {
    return this.#attached.has(lane);
  }

  /** The sequence after which "now" begins. Throws SERVICE_UNAVAILABLE when the log can't be found in time. */
  async now(): Promise<number> {
    if (this.position === undefined) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, READY_MS);
        this.#waiting.push(() => (clearTimeout(timer), resolve()));
      });
    }
    if (this.position === undefined) throw unavailable();
    return this.position;
  }

  /** The change that an event means to subscribers; computed once, whoever asks. Null when it means nothing. */
  changeOf(event: EventEnvelope): LiveChange | null {
    const known = this.#changes.get(event);
    if (known !== undefined) return known;
    const change = this.#toChange(event);
    this.#changes.set(event, change);
    return change;
  }

  stop(): void {
    this.#stopped = true;
    this.#handle?.close();
  }

  async #follow(): Promise<void> {
    while (!this.#stopped) {
      try {
        await this.#subscribe();
        return;
      } catch (error) {
        if (error instanceof CursorExpiredError) this.#startAnew(error);
        else await new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref());
      }
    }
  }

  async #subscribe(): Promise<void> {
    const handle = await this.options.feed.subscribe(this.source, (event) => this.#onEvent(event), {
      ...(this.position === undefined ? {} : { after: this.position }),
      onError: (error) => this.#onLost(error),
    });
    if (this.#stopped) return handle.close();
    this.#handle = handle;
    this.position ??= handle.startedAfter;
    for (const resume of this.#waiting.splice(0)) resume();
  }

  #onEvent(event: EventEnvelope): void {
    if (this.#stopped) return;
    // Nobody listens: what the event means is found out when somebody asks for it.
    if (this.#attached.size === 0) return void (this.position = event.sequence);
    const change = this.changeOf(event);
    const lanes = change ? [...this.#lanes.matching(change.facts)] : [];
    // A full lane leaves before the event counts as handed on, and reads it again later.
    for (const lane of lanes) if (lane.isFull) this.options.onOverload(lane);
    this.position = event.sequence;
    if (change) for (const lane of lanes) if (this.isAttached(lane)) lane.take(change);
  }

  #onLost(error: unknown): void {
    if (this.#stopped) return;
    this.options.logger.warn({ err: error, source: this.source }, 'the event feed ended; following it again');
    if (error instanceof CursorExpiredError) this.#startAnew(error);
    void this.#follow();
  }

  /** The log no longer has what comes next: whoever waits for it must read the lists anew. */
  #startAnew(error: CursorExpiredError): void {
    this.position = undefined;
    for (const lane of [...this.#attached]) lane.end(() => cursorError(error, this.options.field.name)!);
  }

  #toChange(event: EventEnvelope): LiveChange | null {
    try {
      return this.options.field.toChange(event);
    } catch (error) {
      this.options.logger.error(
        { err: error, eventId: event.eventId },
        'an event breaks its contract: subscribers miss it',
      );
      return null;
    }
  }
}
