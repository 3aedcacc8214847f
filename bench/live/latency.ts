import { setTimeout as sleep } from 'node:timers/promises';
import { GATEWAY, SUBGRAPHS } from '../../scripts/system/services.js';
import { signDevelopmentToken } from '../../scripts/tokens/development-token.js';
import type { Row } from '../table.js';
import { percentile } from '../percentile.js';
import { type Arrivals, arrivalsAtClient, arrivalsInStream } from './arrivals.js';
import type { LiveBench } from './live-bench.js';
import { STOCK_FACTS, STOCK_LEVELS } from './operations.js';
import { openGround, type Ground } from './stack.js';
import { StockClient } from './stock-client.js';

const PAUSE_MS = 50;
/** The first ones load and compile. */
const WARM_UP = 100;

/**
 * From a commit to its subscribers while nothing else happens, on the real stack with durable settings. The commit lies
 * between two moments that can be seen: the event's own time, taken inside the transaction, and the mutation's answer.
 */
export async function latency({ changes, log }: LiveBench): Promise<Row[]> {
  const services = SUBGRAPHS.filter(({ name }) => name === 'inventory' || name === 'warehouse');
  const ground = await openGround('data', [...services, GATEWAY], log);
  try {
    await Promise.all(services.map((service) => ground.process(service).start()));
    await ground.process(GATEWAY).start();
    const client = new StockClient(ground);
    await client.prepare();
    const rows: Row[] = [];
    for (const place of PLACES) {
      log(place.name);
      rows.push(...(await measure(ground, client, place, changes)));
    }
    return rows;
  } finally {
    await ground.stop();
  }
}

interface Place {
  name: string;
  watch(ground: Ground, after: number): Promise<Arrivals>;
}

const subscriber = (name: string, query: string): Place => ({
  name,
  watch: async ({ around }, after) => {
    const token = await signDevelopmentToken('operator', around.secrets.tokenSecret);
    return arrivalsAtClient({ name, query, after, port: around.ports['gateway']!, token });
  },
});

/** One after the other: on few processors those who watch at the same time would wait for each other. */
const PLACES: Place[] = [
  { name: 'stream', watch: ({ around }, after) => arrivalsInStream(around.redisUrl, after) },
  subscriber('client, own facts', STOCK_FACTS),
  subscriber('client, with entity fields', STOCK_LEVELS),
];

async function measure(ground: Ground, client: StockClient, place: Place, changes: number): Promise<Row[]> {
  const arrivals = await place.watch(ground, await client.sequence());
  await sleep(1_000); // until the subscription stands; what came before would be replayed
  const answers: number[] = [];
  for (let number = 0; number < changes + WARM_UP; number++) {
    await client.adjust(number % 2 === 0 ? 1 : -1);
    answers.push(Date.now());
    await sleep(PAUSE_MS);
  }
  await arrivals.reach(answers.length);
  arrivals.stop();
  return toRows(arrivals, answers);
}

function toRows({ name, received }: Arrivals, answers: readonly number[]): Row[] {
  const measured = received.slice(WARM_UP);
  const sinceEvent = measured.map(({ at, occurredAt }) => at - occurredAt);
  const sinceAnswer = measured.map(({ at }, index) => at - answers[WARM_UP + index]!);
  const row = (since: string, times: number[]) => ({
    ...{ arrived: name, since, changes: times.length },
    ...{
      'p50 ms': percentile(times, 0.5),
      'p95 ms': percentile(times, 0.95),
      'p99 ms': percentile(times, 0.99),
    },
  });
  return [row('the event’s time (before COMMIT)', sinceEvent), row('the mutation’s answer', sinceAnswer)];
}
