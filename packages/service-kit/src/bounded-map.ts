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
  /** Stands before the oldest; a new one would first step over all that were deleted before it, tens of thousands. */
  #oldest = this.#entries.keys();

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
    // Whatever it passed is deleted, so that there is always a next one here.
    while (this.#total > this.capacity) this.delete(this.#oldest.next().value!);
  }

  delete(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#total -= entry.weight;
  }
}
