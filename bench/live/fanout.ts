import { metric } from '@tradegraph/test-kit';
import { freePorts } from '../../scripts/system/ports.js';
import type { Row } from '../table.js';
import { assertWhole, Crowds } from './crowds.js';
import type { TransportName } from './crowd/protocol.js';
import type { LiveBench } from './live-bench.js';
import { NodeProcess } from './node-process.js';
import { OWN_FACTS } from './operations.js';
import { HOST, openFedGateway, type FedGateway } from './stack.js';

interface Variant {
  name: string;
  transport: TransportName;
  process: NodeProcess;
  url: string;
}

interface Figures {
  perCpuSecond: number;
  perSecond: number;
  executionsPerChange: number;
}

/** How changes come: each when all have the one before, or all of them in one transaction. */
const MODES = ['one by one', 'all at once'] as const;
const WARM_UP = 30;

/** Equal subscribers: executions per change, and deliveries per second of processor time, beside stock graphql-ws. */
export async function fanout({ subscribers, changes, rounds, log }: LiveBench): Promise<Row[]> {
  const ground = await openFedGateway(log);
  const stock = await startStock(ground);
  try {
    const own = { process: ground.gateway, url: ground.gatewayUrl };
    const variants: Variant[] = [
      { name: 'gateway, WebSocket', transport: 'websocket', ...own },
      { name: 'gateway, SSE', transport: 'sse', ...own },
      { name: 'stock graphql-ws', transport: 'websocket', ...stock },
    ];
    const measured = new Map<string, Figures[]>();
    // Interleaved: what else the machine does meets all variants alike.
    for (let round = 1; round <= rounds; round++) {
      for (const variant of variants) {
        log(`round ${round}: ${variant.name}`);
        for (const [mode, figures] of await measure(ground, variant, subscribers, changes)) {
          const key = `${variant.name}|${mode}`;
          measured.set(key, [...(measured.get(key) ?? []), figures]);
        }
      }
    }
    return toRows(measured, subscribers);
  } finally {
    await stock.process.stop();
    await ground.stop();
  }
}

async function measure(
  { feed, around }: FedGateway,
  { transport, process: measured, url }: Variant,
  count: number,
  changes: number,
): Promise<[string, Figures][]> {
  const { port } = new URL(url);
  const options = { count, transport, port: Number(port), query: OWN_FACTS, returns: false };
  const crowds = await Crowds.open({ ...options, tokenSecret: around.secrets.tokenSecret }, url);
  const all: [string, Figures][] = [];
  await oneByOne(crowds, feed, WARM_UP);
  for (const mode of MODES) {
    const executions = await metric(url, 'tradegraph_live_executions_total');
    const cpu = measured.cpuSeconds();
    const start = Date.now();
    if (mode === 'one by one') await oneByOne(crowds, feed, changes);
    else {
      await feed.change(changes);
      await crowds.reach(feed.changes());
    }
    const seconds = (Date.now() - start) / 1_000;
    const spent = measured.cpuSeconds() - cpu;
    all.push([
      mode,
      {
        perCpuSecond: (count * changes) / spent,
        perSecond: (count * changes) / seconds,
        executionsPerChange: ((await metric(url, 'tradegraph_live_executions_total')) - executions) / changes,
      },
    ]);
  }
  assertWhole(await crowds.report());
  await crowds.close();
  return all;
}

async function oneByOne(crowds: Crowds, feed: FedGateway['feed'], count: number): Promise<void> {
  for (let done = 0; done < count; done++) {
    await feed.change(1);
    await crowds.reach(feed.changes());
  }
}

async function startStock({
  around,
  dataDir,
  feed,
}: FedGateway): Promise<{ process: NodeProcess; url: string }> {
  const { stock: port } = await freePorts(HOST, ['stock']);
  const url = `http://${HOST}:${port}`;
  const file = new URL('./stock-server.ts', import.meta.url).pathname;
  const stock = new NodeProcess({
    args: ['--max-semi-space-size=64', '--import', 'tsx', file],
    env: {
      ...process.env,
      ...{ NODE_ENV: 'production', PORT: String(port), REDIS_URL: around.redisUrl },
      ...{ ORDERS_URL: `${feed.url}/orders`, IDENTITY_SECRET: around.secrets.identitySecret },
    },
    logFile: `${dataDir}/log/stock.log`,
    readyUrl: url,
  });
  return { process: await stock.start(), url };
}

function toRows(measured: ReadonlyMap<string, Figures[]>, subscribers: number): Row[] {
  const reference = (mode: string) => median(measured.get(`stock graphql-ws|${mode}`), 'perCpuSecond');
  return [...measured].map(([key, figures]) => {
    const [name = '', mode = ''] = key.split('|');
    const perCpuSecond = median(figures, 'perCpuSecond');
    return {
      server: name,
      changes: mode,
      subscribers,
      'executions per change': name.startsWith('gateway')
        ? median(figures, 'executionsPerChange')
        : subscribers,
      'deliveries per CPU second': Math.round(perCpuSecond),
      'deliveries per second': Math.round(median(figures, 'perSecond')),
      'against stock': Math.round((perCpuSecond / reference(mode)) * 100) / 100,
    };
  });
}

function median(figures: readonly Figures[] | undefined, key: keyof Figures): number {
  const sorted = (figures ?? []).map((each) => each[key]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
