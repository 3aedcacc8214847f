import { setTimeout as sleep } from 'node:timers/promises';
import { median } from '../gateway/median.js';
import { openShop } from '../order-to-cash/shop.js';
import { percentile } from '../percentile.js';
import type { Row } from '../table.js';
import { Asker, type Asked } from './asker.js';

export interface HungOptions {
  rounds: number;
  seconds: number;
  log: (line: string) => void;
}

const SKU = 'HUNG';
const UNAFFECTED_PER_SECOND = 100;
const AFFECTED_PER_SECOND = 20;
/** As many as browsers and applications keep; those who wait for the hung subgraph hold theirs. */
const CONNECTIONS = 200;

interface Round {
  unaffected: Asked[];
  affected: Asked[];
}

/** The inventory process stands still (SIGSTOP), with its connections open: who does not ask for stock must not notice. */
export async function hung({ rounds, seconds, log }: HungOptions): Promise<Row[]> {
  const shop = await openShop({ log });
  await shop.change('upsertSkus', 'results { index }', { skus: [{ skuCode: SKU, name: 'Anvil' }] });
  const other = new Asker(shop, `{ sku(skuCode: "${SKU}") { name } }`, 'Anvil', CONNECTIONS);
  const stock = new Asker(shop, `{ sku(skuCode: "${SKU}") { stockLevels { onHand } } }`, 'sku', CONNECTIONS);
  const inventory = shop.pid('inventory');
  const round = async (state: string): Promise<Round> => {
    const [unaffected, affected] = await Promise.all([
      other.steadily(UNAFFECTED_PER_SECOND, seconds),
      stock.steadily(AFFECTED_PER_SECOND, seconds),
    ]);
    log(`${state}: p99 ${p99(unaffected)} ms`);
    return { unaffected, affected };
  };
  try {
    await round('warming up');
    const found = { well: [] as Round[], hung: [] as Round[] };
    for (let number = 0; number < rounds; number++) {
      found.well.push(await round('all well'));
      process.kill(inventory, 'SIGSTOP');
      try {
        found.hung.push(await round('inventory hung'));
      } finally {
        process.kill(inventory, 'SIGCONT');
      }
      while ((await stock.ask()).wrong !== undefined) await sleep(100);
    }
    const ratios = found.hung.map(
      ({ unaffected }, index) => p99(unaffected) / p99(found.well[index]!.unaffected),
    );
    log(`p99 while it hangs by p99 before: ${ratios.map(round2).join(', ')}`);
    return [
      { ...rowOf('all well', found.well), 'p99 by the one before, median': 1 },
      { ...rowOf('inventory hung', found.hung), 'p99 by the one before, median': round2(median(ratios)) },
    ];
  } finally {
    await Promise.all([other.close(), stock.close()]);
    await shop.stop();
  }
}

function rowOf(state: string, rounds: readonly Round[]): Row {
  const affected = rounds.flatMap((round) => round.affected);
  return {
    state,
    'unaffected, p50 ms': median(rounds.map(({ unaffected }) => quantile(unaffected, 0.5))),
    'unaffected, p99 ms (median of the rounds)': median(rounds.map(({ unaffected }) => p99(unaffected))),
    'unaffected and wrong': rounds.flatMap(({ unaffected }) => unaffected).filter(({ wrong }) => wrong)
      .length,
    'affected, whole': affected.filter(({ wrong }) => wrong === undefined).length,
    'affected, with an error': affected.filter(({ wrong }) => wrong !== undefined).length,
    'affected, longest ms': Math.round(Math.max(...affected.map(({ ms }) => ms))),
  };
}

const round2 = (value: number): number => Math.round(value * 100) / 100;
const p99 = (asked: readonly Asked[]): number => quantile(asked, 0.99);
const quantile = (asked: readonly Asked[], share: number): number =>
  Math.round(
    percentile(
      asked.map(({ ms }) => ms),
      share,
    ) * 10,
  ) / 10;
