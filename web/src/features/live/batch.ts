/** Collects what comes in and hands it on at most every `everyMs`, so that drawing costs the same at any rate. */
export class Batch<T> {
  #waiting: T[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly everyMs: number,
    private readonly flush: (items: T[]) => void,
  ) {}

  add(item: T): void {
    this.#waiting.push(item);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const items = this.#waiting;
      this.#waiting = [];
      this.flush(items);
    }, this.everyMs);
  }

  drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = [];
  }
}
