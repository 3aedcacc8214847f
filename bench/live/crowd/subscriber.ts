import { connect, type Socket } from 'node:net';
import { decodeCursor } from '@tradegraph/event-log';
import { EventStreamWire } from './event-stream-wire.js';
import type { CrowdReport, OpenOptions } from './protocol.js';
import { WebSocketWire } from './web-socket-wire.js';

/** What all subscribers of a process share. */
export interface Crowd {
  readonly options: OpenOptions;
  readonly report: CrowdReport;
  onReceived(before: number, sequence: number): void;
}

const CURSOR = Buffer.from('"cursor":"');
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 15_000;
const HOST = '127.0.0.1';
let lastCursor = { text: '', sequence: 0 };

/** Most messages bring the cursor that the one before brought to another subscriber. */
function sequenceOf(text: string): number {
  if (lastCursor.text !== text) lastCursor = { text, sequence: decodeCursor(text).sequence };
  return lastCursor.sequence;
}

/** A client that checks what it gets: each change once, in order, none left out. */
export class Subscriber {
  /** The last change that it has; null before its first. */
  sequence: number | null = null;
  #cursor: string | null;
  #socket: Socket | undefined;
  #away = false;
  #tries = 0;

  constructor(
    private readonly crowd: Crowd,
    private readonly token: string,
    private readonly name: string,
  ) {
    this.#cursor = crowd.options.after ?? null;
  }

  connect(): void {
    this.#away = false;
    const { options, report } = this.crowd;
    const { transport, port, query } = options;
    const variables = query.includes('$channels') ? { channels: ['WEB', this.name] } : {};
    const wireOptions = {
      ...{ host: `${HOST}:${port}`, token: this.token, query, variables, after: this.#cursor },
      handler: {
        payload: (bytes: Buffer) => this.#onPayload(bytes),
        wrong: (what: string) => void (report.wrongs.length < 5 && report.wrongs.push(what)),
      },
    };
    const wire =
      transport === 'websocket' ? new WebSocketWire(wireOptions) : new EventStreamWire(wireOptions);
    // No local address: the kernel's search for a port to bind cost more than gateway and clients together.
    const socket = connect({ host: HOST, port, noDelay: true });
    this.#socket = socket;
    let open = false;
    socket.once('connect', () => {
      open = true;
      report.connected += 1;
      report.connects += 1;
      socket.write(wire.hello());
    });
    socket.on('data', (chunk) => {
      this.#tries = 0;
      const answer = wire.take(chunk);
      if (answer) socket.write(answer);
    });
    socket.on('error', () => undefined); // the close tells
    socket.once('close', () => {
      if (open) report.connected -= 1;
      else report.refusedConnects += 1;
      if (!this.#away && options.returns) this.#tryAgain();
    });
  }

  returnWithin(ms: number): void {
    setTimeout(() => this.connect(), Math.random() * ms);
  }

  /** The waits of packages/live-client: doubled each time, spread over their upper half. */
  #tryAgain(): void {
    const full = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.#tries++);
    setTimeout(() => this.connect(), (full / 2) * (1 + Math.random()));
  }

  drop(): void {
    this.#away = true;
    this.#socket?.destroy();
  }

  #onPayload(bytes: Buffer): void {
    const { report } = this.crowd;
    const start = bytes.indexOf(CURSOR);
    if (start < 0) return void report.wrongs.push(bytes.toString().slice(0, 200));
    const from = start + CURSOR.length;
    const cursor = bytes.toString('latin1', from, bytes.indexOf(0x22, from));
    const sequence = sequenceOf(cursor);
    report.received += 1;
    const before = this.sequence ?? sequence - 1;
    if (sequence <= before) report.duplicates += 1;
    else if (sequence > before + 1) report.gaps += sequence - before - 1;
    this.crowd.onReceived(this.sequence ?? 0, sequence);
    this.sequence = sequence;
    this.#cursor = cursor;
  }
}
