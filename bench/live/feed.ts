import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { appendEvents, eventLogMigrations, startEventLog, type NewEvent } from '@tradegraph/event-log';
import { ulid } from '@tradegraph/kernel';
import {
  createLogger,
  createRegistry,
  readBody,
  redisOptions,
  sendJson,
  startHttpServer,
} from '@tradegraph/service-kit';
import { eventRoute, openDatabase } from '@tradegraph/subgraph-kit';
import { createClient } from 'redis';
import type { Servers } from '../../scripts/embedded/servers.js';

/** The log of the orders without the orders: events of which only their own facts are asked. */
export interface Feed {
  /** Where the gateway reads outboxes: `<url>/orders`; any other source has an empty one. */
  url: string;
  /** Commits `count` changes in one transaction. They are numbered on from the last ones. */
  change(count: number): Promise<void>;
  /** Changes so far: the sequence of the last one. */
  changes(): number;
  stop(): Promise<void>;
}

interface Asked {
  variables?: { representations?: { id: string }[] };
}

const MAX_BODY = 1_000_000;
const ANSWER_MS = 5;
const NOTHING = { events: [], oldestSequence: null, latestSequence: 0 };

export async function openFeed(servers: Servers, identitySecret: string): Promise<Feed> {
  const logger = createLogger('feed', 'error');
  const registry = createRegistry('feed');
  const database = { url: servers.mysqlUrl, database: 'bench_orders', entities: [] };
  const dataSource = await openDatabase({
    ...database,
    migrations: eventLogMigrations,
    pool: 'background',
    logger,
    registry,
  });
  const redis = createClient(redisOptions(servers.redisUrl));
  const log = startEventLog({ dataSource, redis, source: 'orders', logger, registry });
  const outbox = eventRoute(identitySecret, log.readEvents)['/internal/events']!;
  const http = await startHttpServer({
    ...{ host: '127.0.0.1', port: 0, logger },
    routes: {
      '/orders/internal/events': outbox,
      '/orders/graphql': async (request, response) => sendJson(response, 200, await ordersOf(request)),
      '*': (_request, response, { pathname }) =>
        sendJson(response, 200, pathname.endsWith('/internal/events') ? NOTHING : {}),
    },
  });
  let changes = 0;
  return {
    url: http.url,
    changes: () => changes,
    change: async (count) => {
      const events = Array.from({ length: count }, () => orderApproved(++changes));
      await dataSource.transaction((tx) =>
        appendEvents(tx, 'orders', events, { correlationId: ulid(), actor: 'bench' }),
      );
      log.nudge();
    },
    stop: async () => {
      await http.stop(0);
      await log.stop();
      await dataSource.destroy();
    },
  };
}

/** Answers what a subscription asks of orders, as late as a subgraph that has something to do. */
async function ordersOf(request: IncomingMessage): Promise<object> {
  const { variables } = JSON.parse((await readBody(request, MAX_BODY)).toString('utf8')) as Asked;
  await sleep(ANSWER_MS);
  const orders = variables?.representations ?? [];
  return { data: { _entities: orders.map(({ id }) => ({ __typename: 'Order', id, orderNo: `of ${id}` })) } };
}

/** One of a thousand orders, so that the gateway can't profit from seeing the same one again. */
function orderApproved(number: number): NewEvent<'orders'> {
  const id = `ord_bench${number % 1_000}`;
  return {
    eventType: 'ORDER_APPROVED',
    ...{ aggregateType: 'Order', aggregateId: id, aggregateVersion: number },
    data: {
      ...{ orderId: id, orderNo: `SO-${number}`, channelCode: 'WEB', channelOrderId: `bench-${number}` },
      ...{ mode: 'LIVE', previousStatus: 'PENDING', status: 'APPROVED' },
      total: { amount: '12.34', currencyCode: 'EUR' },
    },
  };
}
