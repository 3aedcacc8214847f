import { Inbox, type Wire, type WireHandler } from './wire.js';

interface Options {
  host: string;
  token: string;
  query: string;
  variables: object;
  after: string | null;
  handler: WireHandler;
}

/** GraphQL over server-sent events: a POST whose answer has no end. */
export class EventStreamWire implements Wire {
  readonly #inbox = new Inbox();
  #begun = false;
  #text = '';

  constructor(private readonly options: Options) {}

  hello(): string {
    const { host, token, query, variables, after } = this.options;
    const body = JSON.stringify({ query, variables });
    const head = [
      'POST /graphql HTTP/1.1',
      `Host: ${host}`,
      'Accept: text/event-stream',
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `Authorization: Bearer ${token}`,
      ...(after === null ? [] : [`Last-Event-ID: ${after}`]),
    ];
    return `${head.join('\r\n')}\r\n\r\n${body}`;
  }

  take(chunk: Buffer): undefined {
    this.#inbox.add(chunk);
    if (!this.#begun) {
      const head = this.#inbox.takeHead();
      if (head === null) return;
      if (!head.startsWith('HTTP/1.1 200')) this.options.handler.wrong(head.slice(0, 100));
      this.#begun = true;
    }
    this.#readChunks();
  }

  /** HTTP's chunks, each `<size in hex>\r\n<data>\r\n`. */
  #readChunks(): void {
    const { bytes } = this.#inbox;
    let at = 0;
    for (;;) {
      const line = bytes.indexOf('\r\n', at);
      if (line < 0) break;
      const size = Number.parseInt(bytes.toString('latin1', at, line), 16);
      if (bytes.length < line + 4 + size) break;
      this.#onData(bytes.toString('utf8', line + 2, line + 2 + size));
      at = line + 4 + size;
    }
    this.#inbox.drop(at);
  }

  #onData(data: string): void {
    const events = (this.#text + data).split('\n\n');
    this.#text = events.pop()!;
    for (const event of events) {
      if (event.startsWith(':')) continue;
      if (event.includes('\nid: ')) this.options.handler.payload(Buffer.from(event));
      else if (!event.startsWith('event: complete')) this.options.handler.wrong(event.slice(0, 200));
    }
  }
}
