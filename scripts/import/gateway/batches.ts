/** How large one request may grow. A single larger item still makes a batch of its own. */
export interface BatchLimits {
  items: number;
  /** Rows inside the items, such as order lines. */
  rows: number;
  /** Of the items' JSON; the gateway refuses bodies over 1 MB. */
  bytes: number;
}

/** Something to send, as JSON text already. */
export interface Sendable {
  json: string;
  rows: number;
}

/** Groups items, in their order, into batches within the limits. */
export async function* inBatches<T extends Sendable>(
  items: AsyncIterable<T>,
  limits: BatchLimits,
): AsyncGenerator<T[]> {
  let batch: T[] = [];
  let rows = 0;
  let bytes = 0;
  for await (const item of items) {
    const size = Buffer.byteLength(item.json) + 1;
    const full =
      batch.length >= limits.items || rows + item.rows > limits.rows || bytes + size > limits.bytes;
    if (full && batch.length > 0) {
      yield batch;
      [batch, rows, bytes] = [[], 0, 0];
    }
    batch.push(item);
    rows += item.rows;
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
