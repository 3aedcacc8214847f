/** Hands bytes on in the order in which they came, each at its time: a slow network is slow, but never shuffles. */
export class DelayLine {
  #queue: { bytes: Buffer; at: number }[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly write: (bytes: Buffer) => void) {}

  /** `delayMs` from now, but not before what was pushed earlier. */
  push(bytes: Buffer, delayMs: number): void {
    if (delayMs === 0 && this.#queue.length === 0) return this.write(bytes);
    const at = Math.max(this.#queue.at(-1)?.at ?? 0, Date.now() + delayMs);
    this.#queue.push({ bytes, at });
    this.#timer ??= setTimeout(() => this.#drain(), at - Date.now());
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#queue = [];
  }

  #drain(): void {
    this.#timer = undefined;
    while (this.#queue[0] && this.#queue[0].at <= Date.now()) this.write(this.#queue.shift()!.bytes);
    const next = this.#queue[0];
    if (next) this.#timer = setTimeout(() => this.#drain(), Math.max(1, next.at - Date.now()));
  }
}
