import type { LivePayload } from './live-executor.js';

/** One payload, serialised once, on its way to everybody who asked the same. */
export class Delivery {
  /** The JSON of the execution's result, in UTF-8. */
  readonly json: Buffer;

  constructor(
    readonly sequence: number,
    readonly cursor: string,
    payload: LivePayload,
  ) {
    this.json = Buffer.from(JSON.stringify(payload));
  }
}

/** Deliveries that go out together, in order, never none. What a transport makes of them is made once and shared. */
export class Batch {
  #made: { name: string; bytes: Buffer } | undefined;
  #rest: { after: number; batch: Batch | null } | undefined;

  constructor(readonly deliveries: readonly Delivery[]) {}

  get last(): Delivery {
    return this.deliveries.at(-1)!;
  }

  /** What of it is later than a sequence; null when nothing is. */
  after(sequence: number): Batch | null {
    if (sequence < this.deliveries[0]!.sequence) return this;
    if (sequence >= this.last.sequence) return null;
    if (this.#rest?.after !== sequence) {
      const later = this.deliveries.filter((delivery) => delivery.sequence > sequence);
      this.#rest = { after: sequence, batch: new Batch(later) };
    }
    return this.#rest.batch;
  }

  /** The bytes that `make` makes of it; equal names, equal bytes. */
  bytes(name: string, make: (deliveries: readonly Delivery[]) => Buffer): Buffer {
    if (this.#made?.name !== name) this.#made = { name, bytes: make(this.deliveries) };
    return this.#made.bytes;
  }
}
