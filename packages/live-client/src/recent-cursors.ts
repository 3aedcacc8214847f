/**
 * The cursors seen last, to drop a change that is sent twice around a reconnection. Bounded: a repetition can only
 * reach back as far as one resume does, never to the beginning of the day.
 */
export class RecentCursors {
  readonly #seen = new Set<string>();

  constructor(private readonly size = 2_000) {}

  /** True when the cursor is new; it is remembered. */
  add(cursor: string): boolean {
    if (this.#seen.has(cursor)) return false;
    this.#seen.add(cursor);
    if (this.#seen.size > this.size) {
      const [oldest] = this.#seen;
      if (oldest !== undefined) this.#seen.delete(oldest);
    }
    return true;
  }

  clear(): void {
    this.#seen.clear();
  }
}
