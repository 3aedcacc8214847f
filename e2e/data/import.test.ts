import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '@tradegraph/test-kit';
import { Decimal } from 'decimal.js';
import { startTestSystem, type TestSystem } from '../test-system.js';
import type { OlistExpected, UciExpected } from './real-data.js';
import { hasData, OLIST_FOLDER, olistSlice, UCI_FILE, uciSlice, WHOLE_UCI, wholeFiles } from './real-data.js';
import { ledgerEntries, sellableUnits, totals } from './graph-figures.js';
import type { Disturbance } from './run-importer.js';
import { runImporter } from './run-importer.js';

const describeWith = (file: string) => (hasData(file) ? describe : describe.skip);
const MINUTES = 60_000;

let shop: TestSystem;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tradegraph-data-'));
  if (!hasData(UCI_FILE) && !hasData(OLIST_FOLDER)) return;
  shop = await startTestSystem();
  // What is counted here is what came in: nothing of it may go on by itself.
  for (const code of ['uci-retail', 'uci-killed', 'uci-disturbed'])
    await shop.ask(
      `mutation { upsertChannel(input: { idempotencyKey: "${code}", code: "${code}", automation: MANUAL }) { userErrors { message } } }`,
    );
}, 3 * MINUTES);
afterAll(async () => {
  await shop?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const soFar = async (channel: string) => (await totals(shop, channel)).orders;

/** SIGKILL, which nothing can prepare for, when the first orders are in. */
const killedMidway = (channel: string): Disturbance => ({
  when: async () => (await soFar(channel)) > 0,
  what: (importer) => importer.kill('SIGKILL'),
});
describeWith(UCI_FILE)('import uci', () => {
  let file: string;
  let expected: UciExpected;
  const args = (channel: string) => [
    'uci',
    file,
    '--channel',
    channel,
    '--opening-stock',
    'sold',
    '--warehouse',
    channel,
  ];

  beforeAll(() => {
    if (wholeFiles) {
      file = UCI_FILE;
      expected = WHOLE_UCI;
    } else ({ file, expected } = uciSlice(folder, 24_000));
  });

  /** Orders, lines and sum of the channel, and the units of its warehouse, by the books of inventory. */
  async function expectAllIn(channel: string) {
    const { orders, lines, total } = await totals(shop, channel);
    expect({ orders, lines, total }).toEqual({
      orders: expected.orders,
      lines: expected.lines,
      total: expected.total,
    });
    await until(
      async () => (await sellableUnits(shop, channel)) >= expected.goodsUnits,
      'the receipts in inventory',
    );
    expect(await sellableUnits(shop, channel)).toBe(expected.goodsUnits);
  }

  it(
    'takes every valid line once, accounts for every other, and receives what is sold',
    async () => {
      const run = await runImporter(shop, args('uci-retail'));
      expect([run.exitCode, run.output]).toEqual([0, expect.stringContaining('lines per second')]);
      await expectAllIn('uci-retail');
      expect(run.rejected).toHaveLength(expected.fileLines - expected.lines);
      expect(new Set(run.rejected.map(({ line }) => line)).size).toBe(run.rejected.length);
      expect(run.summary).toMatchObject({ fileLines: expected.fileLines, linesInOrders: expected.lines });
      console.log(`UCI: ${expected.lines} lines, ${String(run.summary['linesPerSecond'])} lines per second`);
    },
    5 * MINUTES,
  );

  it(
    'changes nothing when it runs again',
    async () => {
      const ledger = await ledgerEntries(shop);
      const run = await runImporter(shop, args('uci-retail'));
      expect(run.exitCode).toBe(0);
      await expectAllIn('uci-retail');
      expect(await ledgerEntries(shop)).toBe(ledger);
    },
    5 * MINUTES,
  );

  it(
    'comes to the same end when it is killed midway and run again',
    async () => {
      const killed = await runImporter(shop, [...args('uci-killed'), '--concurrency', '1'], {
        disturbance: killedMidway('uci-killed'),
      });
      expect(killed.exitCode).toBeNull();
      const taken = await soFar('uci-killed');
      expect(taken).toBeGreaterThan(0);
      expect(taken).toBeLessThan(expected.orders);
      expect((await runImporter(shop, args('uci-killed'))).exitCode).toBe(0);
      await expectAllIn('uci-killed');
    },
    5 * MINUTES,
  );

  it(
    'stops cleanly on Ctrl-C, says how to go on, and goes on through a gateway that is killed',
    async () => {
      const run = [...args('uci-disturbed'), '--concurrency', '1'];
      const when = async () => (await soFar('uci-disturbed')) > 0;
      const ctrlC: Disturbance = { when, what: (importer) => importer.kill('SIGINT') };
      const stopped = await runImporter(shop, run, { disturbance: ctrlC });
      expect([stopped.exitCode, stopped.output]).toEqual([
        130,
        expect.stringContaining('Run the same command again'),
      ]);
      const taken = await soFar('uci-disturbed');
      expect(taken).toBeLessThan(expected.orders);
      const gateway = shop.system.processes()['gateway']!.pid!;
      const outage: Disturbance = {
        when: async () => (await soFar('uci-disturbed')) > taken,
        what: () => process.kill(gateway, 'SIGKILL'),
      };
      const went = await runImporter(shop, run, { disturbance: outage });
      expect([went.exitCode, went.output]).toEqual([0, expect.stringContaining('trying again')]);
      await expectAllIn('uci-disturbed');
    },
    5 * MINUTES,
  );

  it(
    'finds its orders again when every idempotency key is new, and says so',
    async () => {
      const run = await runImporter(shop, [...args('uci-retail'), '--token', await shop.token('service')]);
      expect(run.exitCode).toBe(0);
      expect(run.summary).toMatchObject({ ordersThereBefore: expected.orders, ordersRefused: 0 });
      await expectAllIn('uci-retail');
    },
    5 * MINUTES,
  );

  it('marks countries that it does not know, and keeps services apart from goods', async () => {
    const { data } = await shop.ask<{ orders: { nodes: { shipTo: object; flags: string[] }[] } }>(`{
      orders(where: { channel: { eq: "uci-retail" } }, first: 250, orderBy: PLACED_AT_ASC) {
        nodes { flags shipTo { countryCode countryName countryUnknown } }
      }
    }`);
    expect(data!.orders.nodes[0]!.shipTo).toEqual({
      ...{ countryCode: 'GB', countryName: 'United Kingdom', countryUnknown: false },
    });
    const { services, goods, total } = await totals(shop, 'uci-retail');
    expect(Number(services)).toBeGreaterThan(0);
    expect(new Decimal(services).plus(goods).toFixed()).toBe(total);
  });

  it(
    'leaves books that balance',
    async () => {
      const { data } = await shop.ask<{ stockAudit: { violations: unknown[] } }>(
        '{ stockAudit { violations { check subjectId detail } } }',
      );
      expect(data!.stockAudit.violations).toEqual([]);
    },
    MINUTES,
  );
});

describeWith(OLIST_FOLDER)('import olist', () => {
  let source: string;
  let expected: OlistExpected;

  beforeAll(() => {
    if (wholeFiles) {
      source = OLIST_FOLDER;
      expected = { orders: 8_135, prices: '1093264.35', freight: '172288.39', paid: '1428602.81' };
    } else ({ folder: source, expected } = olistSlice(folder, 1_200));
  });

  async function expectAllIn(channel: string) {
    const { orders, goods, freight, paid } = await totals(shop, channel);
    expect({ orders, prices: goods, freight, paid }).toEqual(expected);
  }

  it(
    'takes orders, items, freight and payments as they are, and lists what contradicts itself',
    async () => {
      const run = await runImporter(shop, ['olist', source, '--channel', 'olist']);
      expect(run.exitCode).toBe(0);
      expect(run.rejected).toEqual([]);
      await expectAllIn('olist');
      const kinds = run.summary['contradictionsByKind'] as Record<string, number>;
      expect(kinds['WITHOUT_ITEMS']).toBeGreaterThan(0);
      if (wholeFiles) {
        expect(kinds).toMatchObject({
          WITHOUT_ITEMS: 775,
          CANCELLED_YET_DELIVERED: 6,
          DELIVERED_WITHOUT_DATE: 8,
        });
        expect(kinds['PAYMENTS_DIFFER']! + kinds['PAYMENTS_DIFFER_BY_CENTS']!).toBe(42);
      }
    },
    5 * MINUTES,
  );

  it(
    'changes nothing when it runs again',
    async () => {
      expect((await runImporter(shop, ['olist', source, '--channel', 'olist'])).exitCode).toBe(0);
      await expectAllIn('olist');
    },
    5 * MINUTES,
  );

  it(
    'comes to the same end when it is killed midway and run again',
    async () => {
      const run = ['olist', source, '--channel', 'olist-killed'];
      const disturbance = killedMidway('olist-killed');
      const killed = await runImporter(shop, [...run, '--concurrency', '1'], { disturbance });
      expect(killed.exitCode).toBeNull();
      expect(await soFar('olist-killed')).toBeLessThan(expected.orders);
      expect((await runImporter(shop, run)).exitCode).toBe(0);
      await expectAllIn('olist-killed');
    },
    5 * MINUTES,
  );

  it('keeps status and times, in UTC, and brings sizes into the catalog', async () => {
    const { data } = await shop.ask<{ orders: { nodes: Record<string, unknown>[] } }>(`{
      orders(where: { channel: { eq: "olist" }, status: { eq: DELIVERED } }, first: 1, orderBy: PLACED_AT_ASC) {
        nodes { mode status placedAt deliveredAt estimatedDeliveryAt lines { sku { weightGrams lengthMm } } }
      }
    }`);
    const [order] = data!.orders.nodes;
    const time = expect.stringMatching(/^201\d-.*Z$/) as string;
    expect(order).toMatchObject({
      mode: 'HISTORY',
      placedAt: time,
      deliveredAt: time,
      estimatedDeliveryAt: time,
    });
    expect(order!['lines']).toEqual(
      expect.arrayContaining([
        { sku: { weightGrams: expect.any(Number) as number, lengthMm: expect.any(Number) as number } },
      ]),
    );
  });
});
