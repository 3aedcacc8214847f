import type { LiveError } from './live-error.js';
import type { Gap } from './live-state.js';
import { RecentCursors } from './recent-cursors.js';
import type { Arrival } from './update.js';

/** Where a feed stands in the log, and whether something before it may have been missed. */
export class Place {
  readonly #seen = new RecentCursors();
  #lost: Gap | null = null;
  #everOpened = false;

  constructor(
    public cursor: string | null,
    /** The field gives a snapshot whenever it is asked without a cursor: then a lost place is no gap. */
    private readonly snapshots: boolean,
  ) {}

  /** The next thing to come is a snapshot. */
  get wantsSnapshot(): boolean {
    return this.snapshots && this.cursor === null;
  }

  /** False for what was there before. */
  take({ kind, cursor }: Arrival): boolean {
    if (kind === 'snapshot') this.#seen.clear();
    if (!this.#seen.add(cursor)) return false;
    this.cursor = cursor;
    return true;
  }

  /** A connection stands; answers the gap that came before it. */
  opened(): Gap | null {
    const lost = this.#lost;
    this.#lost = null;
    this.#everOpened = true;
    return lost;
  }

  ended(error: LiveError | null): void {
    if (error?.remedy === 'afresh') {
      this.cursor = null;
      this.#seen.clear();
      this.#lose(error);
    } else if (error?.cursor !== undefined && !this.wantsSnapshot) {
      this.cursor = error.cursor;
    } else if (this.cursor === null && this.#everOpened) {
      this.#lose({ code: 'NO_CURSOR', message: 'The connection dropped before the first change' });
    }
  }

  #lose({ code, message }: Gap): void {
    if (!this.snapshots) this.#lost ??= { code, message };
  }
}
