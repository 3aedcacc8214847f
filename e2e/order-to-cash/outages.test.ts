import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '@tradegraph/test-kit';
import { openDatabases } from './all-databases.js';
import { brokenLaws, type Rows } from './laws.js';
import { anOrder, openShop, type Shop } from './shop.js';
import { untilAtRest } from './until-at-rest.js';

const ORDERS = 12;
const EACH = 2;
const SKUS = ['OUT-A', 'OUT-B'];
const OUTAGES = [['finance'], ['logistics'], ['warehouse'], ['finance', 'logistics', 'warehouse']];
const UNITS = OUTAGES.length * ORDERS * EACH;

let shop: Shop;
let rows: Rows;
let close: () => Promise<void>;
beforeAll(async () => {
  shop = await openShop();
  ({ rows, close } = openDatabases(process.env['MYSQL_URL']!, shop.system.dbPrefix));
  await shop.warehouse('OUT');
  await shop.receive('OUT', Object.fromEntries(SKUS.map((sku) => [sku, UNITS])));
  await until(
    async () => (await sum('sellable')) === SKUS.length * UNITS,
    'the receipt in the books',
    60_000,
  );
}, 180_000);
afterAll(async () => {
  await close?.();
  await shop?.stop();
});

const sum = async (column: 'sellable' | 'reserved'): Promise<number> =>
  Number(
    (await rows<{ units: string }>(`SELECT SUM(${column}) AS units FROM {inventory}.stock_level`))[0]!.units,
  );

/** Dies at every start until it may live: the supervisor keeps trying, as in production. */
function keepDown(names: readonly string[]): () => void {
  const kill = () => {
    const processes = shop.system.system.processes();
    for (const name of names) {
      const pid = processes[name]?.pid;
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
    }
  };
  kill();
  const killing = setInterval(kill, 20);
  return () => clearInterval(killing);
}

it.each(OUTAGES.map((names) => [names.join(', '), names] as const))(
  'takes and reserves orders while %s is down, and completes them when it is back',
  async (label, names) => {
    const [reservedBefore, sellableBefore] = [await sum('reserved'), await sum('sellable')];
    const letLive = keepDown(names);
    const lines = Object.fromEntries(SKUS.map((sku) => [sku, EACH]));
    const ids = await shop.take(Array.from({ length: ORDERS }, (_, n) => anOrder(`${label}-${n}`, lines)));
    expect(new Set(ids).size).toBe(ORDERS);
    const units = SKUS.length * ORDERS * EACH;
    // Reserved; without finance alone they may be on their way already, which is just as good.
    await until(
      async () => (await sum('sellable')) === sellableBefore - units,
      'every unit reserved',
      60_000,
    );
    if (names.includes('warehouse')) expect(await sum('reserved')).toBe(reservedBefore + units);
    await sleep(1_000); // whoever is up goes on as far as it can
    const completed = await rows<{ n: number }>(
      'SELECT COUNT(*) AS n FROM {finance}.voucher JOIN {orders}.sales_order ord ON ord.id = completion_of',
    );
    letLive();
    const states = await untilAtRest(rows, ['COMPLETED']);
    expect(states.get('COMPLETED')! - Number(completed[0]!.n)).toBeGreaterThanOrEqual(ORDERS);
    expect(await brokenLaws(rows)).toEqual([]);
    expect(await sum('reserved')).toBe(0);
  },
  240_000,
);

it('has sent everything in the end', async () => {
  expect([await sum('sellable'), await sum('reserved')]).toEqual([0, 0]);
});
