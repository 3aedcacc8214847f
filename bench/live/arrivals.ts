import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { encodeCursor } from '@tradegraph/event-log';
import { redisOptions } from '@tradegraph/service-kit';
import { createClient } from 'redis';
import { WebSocketWire } from './crowd/web-socket-wire.js';
import { HOST } from './stack.js';

interface Arrival {
  /** Epoch milliseconds, as the two below. */
  at: number;
  occurredAt: number;
}

interface ClientOptions {
  name: string;
  query: string;
  after: number;
  port: number;
  token: string;
}

const PATIENCE_MS = 30_000;

/** When each change came to one place, in order. */
export class Arrivals {
  readonly received: Arrival[] = [];

  constructor(
    readonly name: string,
    readonly stop: () => void,
  ) {}

  note(occurredAt: number): void {
    this.received.push({ at: Date.now(), occurredAt });
  }

  async reach(count: number): Promise<void> {
    for (const deadline = Date.now() + PATIENCE_MS; this.received.length < count; await sleep(20)) {
      if (Date.now() > deadline) throw new Error(`${this.name}: ${this.received.length} of ${count} changes`);
    }
  }
}

/** A reader of the stream itself: what remains is the gateway's part. */
export async function arrivalsInStream(redisUrl: string, after: number): Promise<Arrivals> {
  const redis = createClient(redisOptions(redisUrl));
  redis.on('error', () => undefined);
  await redis.connect();
  const arrivals = new Arrivals('stream', () => redis.destroy());
  void (async () => {
    for (let id = `${after}-0`; ;) {
      const streams = (await redis.xRead({ key: 'events:inventory', id }, { BLOCK: 0 })) as Stream[];
      for (const { id: read, message } of streams[0]?.messages ?? []) {
        id = read;
        arrivals.note((JSON.parse(message['event']!) as { timestamp: number }).timestamp);
      }
    }
  })().catch(() => undefined); // its connection was closed
  return arrivals;
}

interface Stream {
  messages: { id: string; message: Record<string, string> }[];
}

/** A subscriber over WebSocket. */
export function arrivalsAtClient({ name, query, after, port, token }: ClientOptions): Arrivals {
  const socket = connect({ host: HOST, port, noDelay: true });
  const arrivals = new Arrivals(name, () => socket.destroy());
  const wire = new WebSocketWire({
    ...{ host: `${HOST}:${port}`, token, query, variables: {}, after: encodeCursor('inventory', after) },
    handler: {
      payload: (bytes) => {
        const { payload } = JSON.parse(bytes.toString()) as { payload: { data: Changed } };
        arrivals.note(Date.parse(payload.data.stockChanged.occurredAt));
      },
      wrong: (what) => socket.destroy(new Error(what)),
    },
  });
  socket.on('error', (error) => console.error(`${name}: ${error.message}`));
  socket.once('connect', () => socket.write(wire.hello()));
  socket.on('data', (chunk) => {
    const answer = wire.take(chunk);
    if (answer) socket.write(answer);
  });
  return arrivals;
}

interface Changed {
  stockChanged: { occurredAt: string };
}
