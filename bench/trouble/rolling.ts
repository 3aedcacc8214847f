import { setTimeout as sleep } from 'node:timers/promises';
import { openShop } from '../order-to-cash/shop.js';
import type { Row } from '../table.js';
import { Asker } from './asker.js';

export interface RollingOptions {
  requests: number;
  clients: number;
  log: (line: string) => void;
}

const SKU = 'ROLLING';
const WORKERS = 2;

/** The gateway's workers are replaced (SIGHUP) as often as it goes while clients ask, each as fast as it is answered. */
export async function rolling({ requests, clients, log }: RollingOptions): Promise<Row[]> {
  const shop = await openShop({ log, env: { WORKERS: String(WORKERS), LOG_LEVEL: 'info' } });
  await shop.change('upsertSkus', 'results { index }', { skus: [{ skuCode: SKU, name: 'Anvil' }] });
  const asker = new Asker(
    shop,
    `{ sku(skuCode: "${SKU}") { name stockLevels { onHand } } }`,
    'Anvil',
    clients,
  );
  const wrongs: string[] = [];
  let answered = 0;
  const client = async () => {
    while (answered < requests) {
      const { wrong } = await asker.ask();
      answered++;
      if (wrong !== undefined) wrongs.push(wrong);
    }
  };
  try {
    const all = Promise.all(Array.from({ length: clients }, client));
    let times = 0;
    let before = await workers(shop.url);
    process.kill(shop.pid('gateway'), 'SIGHUP');
    while (answered < requests) {
      await sleep(200);
      const now = await workers(shop.url);
      if (now.length < WORKERS || now.some((each) => before.includes(each))) continue;
      log(`replaced ${++times} times, ${answered} requests, ${wrongs.length} failed`);
      before = now;
      process.kill(shop.pid('gateway'), 'SIGHUP');
    }
    await all;
    if (wrongs.length > 0) log(wrongs.slice(0, 5).join('\n'));
    return [{ requests: answered, failed: wrongs.length, 'times that all workers were replaced': times }];
  } finally {
    await asker.close();
    await shop.stop();
  }
}

/** The numbers of those that serve; a page that can't be had names none. */
async function workers(url: string): Promise<string[]> {
  const answer = await fetch(new URL('/metrics', url)).catch(() => undefined);
  const page = answer?.ok ? await answer.text() : '';
  return [...page.matchAll(/^process_resident_memory_bytes\{[^}]*worker="(\d+)"/gm)].map(
    ([, number]) => number!,
  );
}
