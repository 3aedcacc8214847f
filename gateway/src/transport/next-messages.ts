import type { Delivery } from '../live/delivery.js';

const TEXT_FRAME = 0x81;
const CLOSING_BRACE = 0x7d;

/**
 * The `next` messages of graphql-transport-ws as whole WebSocket frames, unmasked as a server's are: one buffer that
 * goes to the connection as it is. Frames made by a library are several small objects and writes for each receiver.
 */
export function nextFrames(id: string, deliveries: readonly Delivery[]): Buffer {
  const head = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
  const headBytes = Buffer.byteLength(head);
  const lengths = deliveries.map(({ json }) => headBytes + json.length + 1);
  const bytes = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + frameHeadBytes(length) + length, 0));
  let at = 0;
  deliveries.forEach(({ json }, index) => {
    at = writeFrameHead(bytes, at, lengths[index]!);
    at += bytes.write(head, at);
    at += json.copy(bytes, at);
    bytes[at++] = CLOSING_BRACE;
  });
  return bytes;
}

const frameHeadBytes = (length: number): number => (length < 126 ? 2 : length < 65_536 ? 4 : 10);

/** Answers where the payload begins. */
function writeFrameHead(bytes: Buffer, at: number, length: number): number {
  bytes[at] = TEXT_FRAME;
  if (length < 126) {
    bytes[at + 1] = length;
    return at + 2;
  }
  if (length < 65_536) {
    bytes[at + 1] = 126;
    return bytes.writeUInt16BE(length, at + 2);
  }
  bytes[at + 1] = 127;
  return bytes.writeBigUInt64BE(BigInt(length), at + 2);
}

/** The `next` events of GraphQL over SSE; each one's `id` is its cursor. */
export const nextEvents = (deliveries: readonly Delivery[]): Buffer =>
  Buffer.concat(
    deliveries.flatMap(({ cursor, json }) => [
      Buffer.from(`event: next\nid: ${cursor}\ndata: `),
      json,
      Buffer.from('\n\n'),
    ]),
  );

/** The same as one chunk of an HTTP answer. */
export function nextEventsChunk(deliveries: readonly Delivery[]): Buffer {
  const events = nextEvents(deliveries);
  return Buffer.concat([Buffer.from(`${events.length.toString(16)}\r\n`), events, Buffer.from('\r\n')]);
}
