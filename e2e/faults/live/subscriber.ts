import { setTimeout as sleep } from 'node:timers/promises';
import { encodeCursor } from '@tradegraph/event-log';
import type { Random } from '../random.js';
import { byLiveClient } from './by-live-client.js';
import {
  isList,
  queryOf,
  readPayload,
  sourceOf,
  type Received,
  type Snapshot,
  type Watch,
} from './change.js';
import { overEventStream } from './event-stream.js';
import type { Transport } from './transport.js';
import { overWebSocket } from './web-socket.js';

export interface SubscriberOptions {
  watch: Watch;
  gateways: readonly string[];
  token: string;
  random: Random;
  /** Where it begins: everything after this sequence is expected. A list begins where its snapshot says. */
  startAfter: number;
}

const transports: Record<Watch['transport'], Transport> = {
  websocket: overWebSocket,
  sse: overEventStream,
  'live-client': byLiveClient,
};

/** A client that stays subscribed: after any end it goes on from its cursor, at another gateway. */
export class Subscriber {
  readonly received: Received[] = [];
  /** What the server must never do: a change twice, out of turn, or without its cursor. */
  readonly wrongs: string[] = [];
  resumes = 0;
  /** Why subscriptions ended, by the first words. */
  readonly ends = new Map<string, number>();
  /** What its list began with; null of what is no list. */
  snapshot: Snapshot | null = null;
  #cursor: string | null;
  #sequence: number;
  #stopped = false;
  #break: () => void = () => undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(readonly options: SubscriberOptions) {
    this.#sequence = options.startAfter;
    this.#cursor = isList(options.watch) ? null : encodeCursor(sourceOf(options.watch), options.startAfter);
  }

  get name(): string {
    return this.options.watch.name;
  }

  /** The last change that it has. */
  get sequence(): number {
    return this.#sequence;
  }

  start(): void {
    this.#running = this.#follow();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#break();
    await this.#running;
  }

  async #follow(): Promise<void> {
    const { gateways, random } = this.options;
    for (let turn = random.int(0, 1); !this.#stopped; turn++) {
      const why = await this.#subscribeOnce(gateways[turn % gateways.length]!);
      const words = why.replace(/[\d"'].*$/, '').slice(0, 60);
      this.ends.set(words, (this.ends.get(words) ?? 0) + 1);
      if (this.#stopped) return;
      this.resumes += 1;
      await sleep(random.int(50, 400));
    }
  }

  #subscribeOnce(address: string): Promise<string> {
    const { watch, token } = this.options;
    return new Promise((resolve) => {
      this.#break = transports[watch.transport]({
        ...{ address, token, query: queryOf(watch), after: this.#cursor },
        handler: {
          payload: (payload) => this.#take(payload),
          ended: (why, cursor) => {
            // The server's word on where to go on: if it were wrong, the checks would find the gap.
            if (cursor !== undefined) this.#cursor = cursor;
            resolve(why);
          },
        },
      });
    });
  }

  #take(payload: object): void {
    const read = readPayload(payload, this.options.watch.field);
    if (!read)
      return void this.wrongs.push(`a payload without a cursor: ${JSON.stringify(payload).slice(0, 300)}`);
    const { cursor, snapshot, ...received } = read;
    if (isList(this.options.watch) && this.#cursor === null) return this.#begin(cursor, received, snapshot);
    if (snapshot) this.wrongs.push(`a second snapshot, at ${received.sequence} after ${this.#sequence}`);
    if (received.sequence <= this.#sequence) {
      this.wrongs.push(
        `${received.sequence} came after ${this.#sequence} (subscribed after ${this.#cursor})`,
      );
      return;
    }
    this.#sequence = received.sequence;
    this.#cursor = cursor;
    this.received.push(received);
  }

  #begin(cursor: string, { sequence }: Received, entities: Snapshot['entities'] | null): void {
    if (!entities) return void this.wrongs.push(`a list that begins with a change, ${sequence}`);
    this.snapshot = { sequence, entities };
    this.#cursor = cursor;
    this.#sequence = sequence;
  }
}
