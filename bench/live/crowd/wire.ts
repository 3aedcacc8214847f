/** What a transport tells its subscriber. */
export interface WireHandler {
  /** A payload, as it stands in the message. */
  payload(bytes: Buffer): void;
  wrong(what: string): void;
}

/** One connection, spoken byte by byte: a library's objects would cost the crowd more than the gateway pays. */
export interface Wire {
  /** The first bytes to send. */
  hello(): string | Buffer;
  /** Takes what arrived; answers what to send now, if anything. */
  take(chunk: Buffer): Buffer | undefined;
}

const EMPTY = Buffer.alloc(0);

/** Bytes that are still to be understood. */
export class Inbox {
  #bytes: Buffer = EMPTY;

  add(chunk: Buffer): void {
    this.#bytes = this.#bytes.length === 0 ? chunk : Buffer.concat([this.#bytes, chunk]);
  }

  get bytes(): Buffer {
    return this.#bytes;
  }

  /** Forgets the first `count` bytes. What is left is copied: a slice would keep the whole chunk alive. */
  drop(count: number): void {
    this.#bytes = count === this.#bytes.length ? EMPTY : Buffer.from(this.#bytes.subarray(count));
  }

  /** The head of an HTTP answer, once it is there whole; null before. */
  takeHead(): string | null {
    const end = this.#bytes.indexOf('\r\n\r\n');
    if (end < 0) return null;
    const head = this.#bytes.toString('latin1', 0, end);
    this.drop(end + 4);
    return head;
  }
}
