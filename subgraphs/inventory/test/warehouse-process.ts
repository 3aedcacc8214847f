import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { identityHeaders } from '@tradegraph/service-kit';
import { createTestDatabase, subgraphClient } from '@tradegraph/test-kit';
import type { Goods } from './start.js';

const UPSERT = `mutation ($input: UpsertWarehouseInput!) { upsertWarehouse(input: $input) { userErrors { message } } }`;
const RECEIVE = `mutation ($input: ReceiveStockInput!) { receiveStock(input: $input) { receipt { id } userErrors { message } } }`;

interface ReceivedEvent {
  eventType: string;
  sequence: number;
  aggregateId: string;
  data: { lines: { skuCode: string }[] };
}

const NOBODY = 'http://127.0.0.1:9';

let keys = 0;

/** The warehouse subgraph as a process of its own, as in production; it shares nothing but Redis and HTTP. */
export async function startWarehouseProcess(options: { identitySecret: string; redisUrl: string }) {
  const database = createTestDatabase('warehouse');
  const child = spawn(process.execPath, ['--import', 'tsx', 'subgraphs/warehouse/src/main.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      IDENTITY_SECRET: options.identitySecret,
      MYSQL_URL: database.url,
      MYSQL_DATABASE: database.database,
      REDIS_URL: options.redisUrl,
      // Nobody is there, as in an outage: receipts go on without them.
      ORDERS_URL: NOBODY,
      LOGISTICS_URL: NOBODY,
    },
  });
  const orphan = () => child.kill('SIGKILL');
  process.once('exit', orphan);
  const url = `http://127.0.0.1:${await portOf(child)}`;
  const ask = subgraphClient({ url, identitySecret: options.identitySecret });
  const post = async <T>(query: string, input: object): Promise<T> => {
    const { data, errors } = await ask<T>(query, { input: { idempotencyKey: `test-${++keys}`, ...input } });
    if (!data) throw new Error(JSON.stringify(errors));
    return data;
  };
  for (const code of ['LHR', 'FRA']) await post(UPSERT, { code, name: code, type: 'DOMESTIC' });
  return {
    url,
    receive: async (warehouseCode: string, lines: Goods[]): Promise<string> => {
      type Answer = { receiveStock: { receipt: { id: string } | null; userErrors: object[] } };
      const { receiveStock } = await post<Answer>(RECEIVE, { warehouseCode, lines });
      if (!receiveStock.receipt) throw new Error(JSON.stringify(receiveStock.userErrors));
      return receiveStock.receipt.id;
    },
    /** The receipts in the order of the warehouse's event log. */
    events: async (): Promise<ReceivedEvent[]> => {
      const viewer = { id: 'test', roles: ['service' as const] };
      const headers = identityHeaders(options.identitySecret, { viewer, correlationId: 'test' });
      const received: ReceivedEvent[] = [];
      for (let after = 0; ;) {
        const page = await fetch(`${url}/internal/events?after=${after}&first=1000`, { headers });
        const { events } = (await page.json()) as { events: ReceivedEvent[] };
        if (events.length === 0) return received.filter((event) => event.eventType === 'STOCK_RECEIVED');
        received.push(...events);
        after = events.at(-1)!.sequence;
      }
    },
    stop: async () => {
      process.off('exit', orphan);
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
      await database.drop();
    },
  };
}

/** The port that the process says it listens on. */
async function portOf(child: ChildProcess): Promise<number> {
  const lines = createInterface({ input: child.stdout! });
  for await (const line of lines) {
    const entry = parse(line);
    if (entry.port !== undefined) {
      child.stdout!.resume(); // nobody reads on, and a full pipe would stop the process
      return entry.port;
    }
  }
  throw new Error(`The warehouse process ended with ${child.exitCode} before it was ready`);
}

function parse(line: string): { port?: number } {
  try {
    return JSON.parse(line) as { port?: number };
  } catch {
    return {};
  }
}
