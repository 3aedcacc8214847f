/**
 * What one gets without writing a transport: graphql-ws' `useServer`, one execution for each subscriber. It follows the
 * same stream and answers the same operation; who asks is not checked.
 */
import { createServer } from 'node:http';
import { createEventFeed, encodeCursor } from '@tradegraph/event-log';
import type { EventEnvelope } from '@tradegraph/events';
import { createLogger, redisOptions } from '@tradegraph/service-kit';
import { remoteEvents } from '@tradegraph/subgraph-kit';
import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { createClient } from 'redis';
import { WebSocketServer } from 'ws';

const schema = buildSchema(`
  type Query { nothing: Boolean }
  type Subscription { orderChanged(after: String): OrderChange }
  type OrderChange {
    cursor: String! eventId: ID! eventType: String! occurredAt: String! previousStatus: String status: String!
    order: Order!
  }
  type Order { id: ID! }
`);

/** The changes of one subscriber, from when they happen until they are executed. */
class Changes implements AsyncIterableIterator<object> {
  readonly #waiting: object[] = [];
  #wake: ((result: IteratorResult<object>) => void) | undefined;

  push(change: object): void {
    if (!this.#wake) return void this.#waiting.push(change);
    this.#wake({ done: false, value: change });
    this.#wake = undefined;
  }

  next(): Promise<IteratorResult<object>> {
    const value = this.#waiting.shift();
    if (value) return Promise.resolve({ done: false, value });
    return new Promise((resolve) => (this.#wake = resolve));
  }

  return(): Promise<IteratorResult<object>> {
    subscribers.delete(this);
    this.#wake?.({ done: true, value: undefined });
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

const subscribers = new Set<Changes>();

function subscribe(): Changes {
  const changes = new Changes();
  subscribers.add(changes);
  return changes;
}

function toChange({ source, sequence, eventId, eventType, timestamp, data }: EventEnvelope): object {
  const { orderId, previousStatus, status } = data as Record<string, string>;
  const cursor = encodeCursor(source, sequence);
  const occurredAt = new Date(timestamp).toISOString();
  return {
    orderChanged: { cursor, eventId, eventType, occurredAt, previousStatus, status, order: { id: orderId } },
  };
}

const readOutbox = remoteEvents<EventEnvelope>(
  process.env['ORDERS_URL']!,
  process.env['IDENTITY_SECRET']!,
  'stock',
);
const feed = createEventFeed({
  redis: createClient(redisOptions(process.env['REDIS_URL']!)),
  sources: ['orders'],
  fetchEvents: (_source, after, first) => readOutbox(after, first),
  logger: createLogger('stock', 'error'),
});
await feed.subscribe('orders', (event) => {
  const change = toChange(event);
  for (const each of subscribers) each.push(change);
});
const http = createServer((_request, response) =>
  response.end(`tradegraph_live_subscribers ${subscribers.size}\n`),
);
const webSockets = new WebSocketServer({ server: http, path: '/graphql' });
useServer({ schema, roots: { subscription: { orderChanged: subscribe } } }, webSockets);
http.listen(Number(process.env['PORT']), '127.0.0.1');
