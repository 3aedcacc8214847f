import { randomUUID } from 'node:crypto';
import { Inbox, type Wire, type WireHandler } from './wire.js';

interface Options {
  host: string;
  token: string;
  query: string;
  variables: object;
  after: string | null;
  handler: WireHandler;
}

const NEXT = Buffer.from('"type":"next"');
/** Masked, as a client must, with a key of zeros: what is masked with it stays as it is. */
const MASKED = 0x80;

/** graphql-transport-ws with one subscription, whose id no other has: so the official client makes them. */
export class WebSocketWire implements Wire {
  readonly #inbox = new Inbox();
  #upgraded = false;

  constructor(private readonly options: Options) {}

  hello(): string {
    return [
      'GET /graphql HTTP/1.1',
      `Host: ${this.options.host}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      'Sec-WebSocket-Protocol: graphql-transport-ws',
      '\r\n',
    ].join('\r\n');
  }

  take(chunk: Buffer): Buffer | undefined {
    this.#inbox.add(chunk);
    const answers: Buffer[] = [];
    if (!this.#upgraded) {
      const head = this.#inbox.takeHead();
      if (head === null) return undefined;
      if (!head.startsWith('HTTP/1.1 101')) this.options.handler.wrong(head.slice(0, 100));
      this.#upgraded = true;
      answers.push(
        message({ type: 'connection_init', payload: { authorization: `Bearer ${this.options.token}` } }),
      );
    }
    this.#readFrames(answers);
    return answers.length === 0 ? undefined : Buffer.concat(answers);
  }

  #readFrames(answers: Buffer[]): void {
    const { bytes } = this.#inbox;
    let at = 0;
    while (bytes.length >= at + 2) {
      let length = bytes[at + 1]! & 0x7f;
      let start = at + 2;
      if (length === 126) {
        if (bytes.length < at + 4) break;
        length = bytes.readUInt16BE(at + 2);
        start = at + 4;
      } else if (length === 127) {
        if (bytes.length < at + 10) break;
        length = Number(bytes.readBigUInt64BE(at + 2));
        start = at + 10;
      }
      if (bytes.length < start + length) break;
      this.#onFrame(bytes[at]! & 0x0f, bytes.subarray(start, start + length), answers);
      at = start + length;
    }
    this.#inbox.drop(at);
  }

  #onFrame(opcode: number, body: Buffer, answers: Buffer[]): void {
    if (opcode === 0x9) answers.push(frame(0xa, body));
    if (opcode === 0x8 && body.length > 1 && body.readUInt16BE(0) !== 1012)
      this.options.handler.wrong(`closed ${body.readUInt16BE(0)} ${body.toString('utf8', 2)}`);
    if (opcode !== 0x1) return;
    if (body.subarray(0, 80).includes(NEXT)) return this.options.handler.payload(body);
    const { type } = JSON.parse(body.toString()) as { type: string };
    const { query, variables, after } = this.options;
    if (type === 'connection_ack')
      answers.push(
        message({
          id: randomUUID(),
          type: 'subscribe',
          payload: { query, variables: { ...variables, after } },
        }),
      );
    else if (type !== 'pong' && type !== 'ping') this.options.handler.wrong(body.toString().slice(0, 200));
  }
}

const message = (value: object): Buffer => frame(0x1, Buffer.from(JSON.stringify(value)));

function frame(opcode: number, body: Buffer): Buffer {
  const long = body.length > 125;
  const head = Buffer.alloc((long ? 4 : 2) + 4);
  head[0] = 0x80 | opcode;
  head[1] = MASKED | (long ? 126 : body.length);
  if (long) head.writeUInt16BE(body.length, 2);
  return Buffer.concat([head, body]);
}
