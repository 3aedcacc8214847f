import { setTimeout as sleep } from 'node:timers/promises';
import type { Row } from '../table.js';
import { assertWhole, Crowds } from './crowds.js';
import type { TransportName } from './crowd/protocol.js';
import type { LiveBench } from './live-bench.js';
import { OWN_FACTS } from './operations.js';
import { openFedGateway, type FedGateway } from './stack.js';

/** Clients that lost their connection together come back within this time, each at a moment of its own. */
const SPREAD_MS = 1_000;
const ABSENCE_MS = 1_000;

/**
 * Everybody drops at once, changes happen, everybody comes back with a cursor: how long until the last one has what it
 * missed, and what that costs. First only the connections are cut, then the gateway is killed.
 */
export async function storm({ subscribers, changes, rounds, log }: LiveBench): Promise<Row[]> {
  const rows: Row[] = [];
  for (const transport of ['websocket', 'sse'] as const) {
    const ground = await openFedGateway(log);
    try {
      const crowds = await openCrowds(ground, transport, subscribers);
      for (let round = 1; round <= rounds; round++) {
        log(`${transport}, round ${round}`);
        rows.push({ transport, subscribers, changes, ...(await cutAll(ground, crowds, changes)) });
        rows.push({ transport, subscribers, changes, ...(await killGateway(ground, crowds, changes)) });
      }
      assertWhole(await crowds.report());
      await crowds.close();
    } finally {
      await ground.stop();
    }
  }
  return rows;
}

async function openCrowds(ground: FedGateway, transport: TransportName, count: number): Promise<Crowds> {
  const port = Number(new URL(ground.gatewayUrl).port);
  const { tokenSecret } = ground.around.secrets;
  const options = { count, transport, port, tokenSecret, query: OWN_FACTS, returns: true };
  const crowds = await Crowds.open(options, ground.gatewayUrl);
  await everybodyHas(ground, crowds, 1); // so that each has a cursor to come back with
  return crowds;
}

async function everybodyHas({ feed }: FedGateway, crowds: Crowds, changes: number): Promise<void> {
  await feed.change(changes);
  await crowds.reach(feed.changes());
}

async function cutAll(ground: FedGateway, crowds: Crowds, changes: number): Promise<Row> {
  const { feed, gateway, gatewayUrl } = ground;
  await crowds.drop();
  for (let made = 0; made < changes; made++) await feed.change(1);
  await sleep(ABSENCE_MS);
  const cpu = gateway.cpuSeconds();
  const start = Date.now();
  await crowds.return(SPREAD_MS);
  const end = await crowds.reach(feed.changes());
  const figures = {
    what: 'connections cut',
    ...timesOf(start, end),
    'gateway CPU s': round(gateway.cpuSeconds() - cpu),
  };
  await crowds.standing(gatewayUrl);
  await everybodyHas(ground, crowds, 1); // and they are live again
  return figures;
}

async function killGateway(ground: FedGateway, crowds: Crowds, changes: number): Promise<Row> {
  const { feed, gateway, gatewayUrl } = ground;
  const killed = Date.now();
  await gateway.kill();
  for (let made = 0; made < changes; made++) await feed.change(1);
  await gateway.start();
  const cpu = gateway.cpuSeconds();
  const ready = Date.now();
  const end = await crowds.reach(feed.changes());
  const figures = {
    what: 'gateway killed',
    ...timesOf(ready, end),
    'gateway CPU s': round(gateway.cpuSeconds() - cpu),
    's since the kill': round((end - killed) / 1_000),
  };
  await crowds.standing(gatewayUrl);
  await everybodyHas(ground, crowds, 1);
  return figures;
}

const timesOf = (start: number, end: number) => ({
  's until the last has all': round((end - start) / 1_000),
});
const round = (value: number): number => Math.round(value * 100) / 100;
