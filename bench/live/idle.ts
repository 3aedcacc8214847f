import { readFileSync } from 'node:fs';
import type { Row } from '../table.js';
import { Crowds } from './crowds.js';
import type { TransportName } from './crowd/protocol.js';
import type { LiveBench } from './live-bench.js';
import { OWN_FACTS } from './operations.js';
import { openFedGateway } from './stack.js';

const KIB = 1024;

/** Subscribers to whom nothing happens: what each costs the gateway. A process of its own for each transport. */
export async function idle({ subscribers, log }: LiveBench): Promise<Row[]> {
  const rows: Row[] = [];
  for (const transport of ['websocket', 'sse'] as const)
    rows.push(await measure(transport, subscribers, log));
  return rows;
}

async function measure(transport: TransportName, count: number, log: (line: string) => void): Promise<Row> {
  const ground = await openFedGateway(log);
  try {
    const crowd = (size: number) =>
      Crowds.open(
        {
          ...{
            count: size,
            transport,
            port: ground.around.ports['gateway']!,
            query: OWN_FACTS,
            returns: false,
          },
          tokenSecret: ground.around.secrets.tokenSecret,
        },
        ground.gatewayUrl,
      );
    // What the first subscribers load and compile is no cost of the next ones.
    await (await crowd(200)).close();
    const before = await ground.gateway.gauge();
    const kernelBefore = slabBytes();
    const crowds = await crowd(count);
    const after = await ground.gateway.gauge();
    const kernelAfter = slabBytes();
    await crowds.close();
    const each = (bytes: number) => Math.round((bytes / count / KIB) * 10) / 10;
    return {
      transport,
      subscribers: count,
      'RSS KiB each': each(after.rss - before.rss),
      'heap KiB each': each(after.heapUsed - before.heapUsed),
      'external KiB each': each(after.external - before.external),
      'kernel KiB each, both ends': each(kernelAfter - kernelBefore),
      'RSS MiB in all': Math.round(after.rss / KIB / KIB),
    };
  } finally {
    await ground.stop();
  }
}

/** Kernel memory in small objects, sockets among them. It is the whole machine's, so take it as about right. */
function slabBytes(): number {
  const [, kilobytes = '0'] = /^Slab:\s+(\d+) kB$/m.exec(readFileSync('/proc/meminfo', 'utf8')) ?? [];
  return Number(kilobytes) * KIB;
}
