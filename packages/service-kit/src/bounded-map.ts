interface Entry<V> {
  value: V;
  weight: number;
  /** The number of the move that made it the newest; no more entries are newer than there were moves since. */
  movedAt: number;
}

/**
 * A map that forgets entries once their weights exceed `capacity`: those that were used longest ago, except that among
 * the newer half it does not keep the order, since moving an entry costs several times as much as finding it.
 */
export class BoundedMap<V> {
  readonly #entries = new Map<string, Entry<V>>();
  #total = 0;
  #moves = 0;

  constructor(private readonly capacity: number) {}

  get(key: string): V | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    if (this.#moves - entry.movedAt >= this.#entries.size / 2) {
      this.#entries.delete(key);
      this.#entries.set(key, entry);
      entry.movedAt = ++this.#moves;
    }
    return entry.value;
  }

  set(key: string, value: V, weight: number): void {
    this.delete(key);
    if (weight > this.capacity) return;
    this.#entries.set(key, { value, weight, movedAt: ++this.#moves });
    this.#total += weight;
    if (this.#total > this.capacity) this.#forget(key);
  }

  /**
   * A sixteenth at once: to find the oldest is to step over all that were deleted before it, tens of thousands. (A kept
   * iterator would know where it stands, but it also keeps alive every table that the map has outgrown since.)
   */
  #forget(newest: string): void {
    const enough = this.capacity * (15 / 16);
    for (const key of this.#entries.keys()) {
      if (this.#total <= enough || key === newest) return;
      this.delete(key);
    }
  }

  delete(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#total -= entry.weight;
  }
}
