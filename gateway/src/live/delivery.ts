import type { LivePayload } from './live-executor.js';

/** One payload, serialised once, on its way to everybody who asked the same. */
export class Delivery {
  /** The JSON of the execution's result. */
  readonly json: string;
  #frame: { id: string; bytes: Buffer } | undefined;

  constructor(
    readonly sequence: number,
    readonly cursor: string,
    payload: LivePayload,
  ) {
    this.json = JSON.stringify(payload);
  }

  /** The `next` message of graphql-transport-ws. Clients mostly count from 1, so equal ids share the bytes. */
  frame(id: string): Buffer {
    if (this.#frame?.id !== id) {
      const text = `{"id":${JSON.stringify(id)},"type":"next","payload":${this.json}}`;
      this.#frame = { id, bytes: Buffer.from(text) };
    }
    return this.#frame.bytes;
  }
}
