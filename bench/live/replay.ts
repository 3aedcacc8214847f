import { readFileSync } from 'node:fs';
import { encodeCursor } from '@tradegraph/event-log';
import type { Row } from '../table.js';
import { assertWhole, Crowds } from './crowds.js';
import type { OpenOptions } from './crowd/protocol.js';
import type { LiveBench } from './live-bench.js';
import { ORDERS_OF_OWN, OWN_FACTS, OWN_FACTS_OF_OWN } from './operations.js';
import { openFedGateway, type FedGateway } from './stack.js';

const MIB = 1024 * 1024;

/** Payloads are shared by those who ask the same: nobody, but in the first. `part`: of the changes, that all must have. */
const asked = [
  { operation: 'all the same', query: OWN_FACTS, part: 1 / 10 },
  { operation: 'each its own', query: OWN_FACTS_OF_OWN, part: 1 / 30 },
  { operation: 'each its own, with entities', query: ORDERS_OF_OWN, part: 1 / 30 },
];

/** Everybody begins at the log's very beginning at once: how much memory that takes at its worst. */
export async function replay({ subscribers, changes, rounds, log }: LiveBench): Promise<Row[]> {
  const rows: Row[] = [];
  const ground = await openFedGateway(log);
  try {
    for (let made = 0; made < changes; made += 1_000)
      await ground.feed.change(Math.min(1_000, changes - made));
    for (let round = 1; round <= rounds; round++)
      for (const transport of ['websocket', 'sse'] as const)
        for (const { operation, query, part } of asked) {
          log(`${transport}, ${operation}, round ${round}`);
          const figures = await measure(ground, {
            transport,
            count: subscribers,
            query,
            goal: Math.ceil(changes * part),
          });
          rows.push({ transport, operation, subscribers, changes, ...figures });
        }
  } finally {
    await ground.stop();
  }
  return rows;
}

/** In a process of its own, so that the highest that it ever had is this crowd's. */
async function measure(
  { gateway, gatewayUrl, around }: FedGateway,
  { goal, ...crowd }: Pick<OpenOptions, 'transport' | 'count' | 'query'> & { goal: number },
): Promise<Row> {
  await gateway.stop();
  await gateway.start();
  const before = await gateway.gauge();
  const cpu = gateway.cpuSeconds();
  const start = Date.now();
  const port = Number(new URL(gatewayUrl).port);
  const options = { ...crowd, port, tokenSecret: around.secrets.tokenSecret, returns: true };
  const crowds = await Crowds.open({ ...options, after: encodeCursor('orders', 0) });
  const end = await crowds.reach(goal);
  const used = gateway.cpuSeconds() - cpu;
  const report = await crowds.report();
  const after = await gateway.gauge();
  await crowds.close();
  assertWhole(report);
  return {
    'RSS MiB before': mib(before.rss),
    'RSS MiB at most': mib(highestRss(gateway.pid)),
    'heap MiB before': mib(before.heapUsed),
    'heap MiB under way': mib(after.heapUsed),
    connections: report.connects,
    seconds: Math.round((end - start) / 100) / 10,
    'gateway CPU s': Math.round(used * 10) / 10,
  };
}

/** The most that a process ever had, in bytes. */
function highestRss(pid: number): number {
  const [, kilobytes = '0'] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}

const mib = (bytes: number): number => Math.round(bytes / MIB);
