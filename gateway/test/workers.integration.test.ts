import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { projectFile } from '@tradegraph/service-kit';
import { metric, until } from '@tradegraph/test-kit';
import { freePorts } from '../../scripts/system/ports.js';
import { IDENTITY_SECRET, SmallShop } from './fixture/small-shop.js';
import { bearer } from './fixture/tokens.js';
import { TOKEN_SECRET } from './fixture/test-identity.js';

const HOST = '127.0.0.1';
const CLIENTS = 12;
const BODY = JSON.stringify({ query: '{ allOrders { orderNo reserved } }' });

let shop: SmallShop;
let gateway: ChildProcess;
let url: string;
let authorization: string;
const lines: string[] = [];

beforeAll(async () => {
  shop = await SmallShop.open();
  await shop.changeOrder('o1');
  ({ authorization } = await bearer());
  const port = (await freePorts(HOST, ['gateway']))['gateway']!;
  url = `http://${HOST}:${port}`;
  const addresses = Object.entries(shop.subgraphs).map(([name, { url: at }]) => [
    `${name.toUpperCase()}_URL`,
    at,
  ]);
  gateway = spawn(process.execPath, ['--import', 'tsx', 'gateway/src/main.ts'], {
    cwd: projectFile('.'),
    env: {
      ...{ PATH: process.env['PATH'], HOST, PORT: String(port), WORKERS: '2', LOG_LEVEL: 'info' },
      ...{ TOKEN_SECRET, IDENTITY_SECRET, REDIS_URL: shop.redisUrl, SUPERGRAPH_FILE: shop.supergraphFile },
      QUERY_TIMEOUT_SECONDS: '20',
      ...(Object.fromEntries(addresses) as Record<string, string>),
    },
  });
  for (const output of [gateway.stdout!, gateway.stderr!])
    output.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  await until(() => said('all workers serve'), 'the workers', 60_000);
}, 120_000);

afterAll(async () => {
  if (gateway.exitCode === null) {
    gateway.kill('SIGKILL');
    await once(gateway, 'exit');
  }
  await shop.close();
});

const said = (what: string) => lines.join('').includes(what);

/** The workers whose metrics the port answers with. */
async function workers(): Promise<string[]> {
  const page = await (await fetch(`${url}/metrics`)).text();
  const found = page.matchAll(/^process_resident_memory_bytes\{[^}]*worker="(\d+)"/gm);
  return [...found].map(([, number]) => number!).sort();
}

/** One request; resolves to what went wrong with it, undefined for an answer as it should be. */
function ask(agent: Agent): Promise<string | undefined> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', authorization };
    const asked = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const isRight =
          response.statusCode === 200 && text.includes('"reserved":3') && !text.includes('"errors"');
        resolve(isRight ? undefined : `${response.statusCode} ${text}`);
      });
      response.on('error', (error) => resolve(String(error)));
    });
    asked.on('error', (error) => resolve(String(error)));
    asked.end(BODY);
  });
}

it('tells the metrics of each worker, whoever is asked', async () => {
  expect(await workers()).toEqual(['1', '2']);
});

/** Scrapes without a pause until it is told to end, each time over a connection of its own; resolves to all that went wrong. */
function scrapeOnAndOn(): () => Promise<string[]> {
  let isOver = false;
  const wrongs: string[] = [];
  const scraping = (async () => {
    while (!isOver) {
      const wrong = await scrape().catch(String);
      if (wrong !== undefined) wrongs.push(wrong);
    }
  })();
  return async () => {
    isOver = true;
    await scraping;
    return wrongs;
  };
}

async function scrape(): Promise<string | undefined> {
  const signal = AbortSignal.timeout(10_000);
  const page = await fetch(`${url}/metrics`, { headers: { connection: 'close' }, signal });
  const text = await page.text();
  return page.status === 200 && text.includes('worker="') ? undefined : `answered ${page.status} ${text}`;
}

it('replaces all workers under load without a request that fails', async () => {
  const wrongs: string[] = [];
  const endOfScraping = scrapeOnAndOn();
  let answered = 0;
  let isOver = false;
  const clients = Array.from({ length: CLIENTS }, async (_, index) => {
    // Most keep their connection, as applications and proxies do; some make one for each request.
    const agent = new Agent({ keepAlive: index % 4 > 0, maxSockets: 1 });
    while (!isOver) {
      const wrong = await ask(agent);
      if (wrong !== undefined) wrongs.push(wrong);
      answered += 1;
    }
    agent.destroy();
  });
  await until(() => answered > 100);
  gateway.kill('SIGHUP');
  await until(() => said('all workers are replaced'), 'the replacement', 60_000);
  const after = answered;
  await until(() => answered > after + 100);
  isOver = true;
  await Promise.all(clients);
  expect(wrongs).toEqual([]);
  expect(await endOfScraping()).toEqual([]);
  expect(await workers()).toEqual(['3', '4']);
  console.info(`${answered} requests while both workers were replaced`);
}, 120_000);

/** The process of the worker that came last. */
const lastPid = () => {
  const line = lines
    .join('')
    .split('\n')
    .findLast((each) => each.includes('"a worker serves"'))!;
  return (JSON.parse(line) as { pid: number }).pid;
};

it('starts another worker for one that dies', async () => {
  const ends = [scrapeOnAndOn(), scrapeOnAndOn()];
  process.kill(lastPid(), 'SIGKILL');
  await until(() => lines.join('').includes('"worker":5,'), 'another worker', 60_000);
  const wrongs = (await Promise.all(ends.map((end) => end()))).flat();
  // The connections that it held die with it; whoever is answered has an answer.
  expect(wrongs.filter((wrong) => wrong.startsWith('answered'))).toEqual([]);
  expect(await workers()).toEqual(['3', '5']);
}, 120_000);

it('leaves out the metrics of a worker that is stuck, and says so', async () => {
  const pid = lastPid();
  process.kill(pid, 'SIGSTOP');
  try {
    // One that the stuck worker was given waits with it.
    const found = await Promise.any([workers(), workers(), workers()]);
    expect(found).toEqual(['3']);
    expect(said('a worker does not tell its metrics')).toBe(true);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  await until(async () => (await workers()).length === 2, 'the metrics of both');
  expect(await metric(url, 'tradegraph_worker_metrics_missing_total')).toBeGreaterThan(0);
}, 60_000);

it('ends with all of its workers', async () => {
  gateway.kill('SIGTERM');
  const [code] = (await once(gateway, 'exit')) as [number];
  expect(code).toBe(0);
  await expect(fetch(`${url}/health/live`)).rejects.toThrow();
}, 60_000);
