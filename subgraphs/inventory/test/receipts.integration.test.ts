import { until } from '@tradegraph/test-kit';
import { startTestInventory, type TestInventory } from './start.js';

const RECEIPTS = 1_000;
const SKUS = 10;

let inventory: TestInventory;

beforeAll(async () => {
  inventory = await startTestInventory();
});
afterAll(() => inventory?.stop());

const mirrored = async (ids: string[]): Promise<number> => {
  const [row] = await inventory.sql<{ count: number }>(
    'SELECT COUNT(DISTINCT cause_id) AS count FROM stock_ledger WHERE cause_id IN (?)',
    [ids],
  );
  return row!.count;
};

describe('receipts of the warehouse', () => {
  it('each raise the stock once, in order, though many come at the same time', async () => {
    const ids: string[] = [];
    const next = Array.from({ length: RECEIPTS }, (_, i) => i).values();
    const receive = async () => {
      for (const i of next) {
        ids.push(await inventory.warehouse.receive('LHR', [{ skuCode: `SKU-${i % SKUS}`, quantity: i + 1 }]));
      }
    };
    await Promise.all(Array.from({ length: 8 }, receive));
    await until(async () => (await mirrored(ids)) === RECEIPTS, 'all receipts to be mirrored', 60_000);

    const entries = await inventory.sql<{ sku_code: string; cause_id: string; stock_level_version: number }>(
      'SELECT sku_code, cause_id, stock_level_version FROM stock_ledger ORDER BY stock_level_id, stock_level_version',
    );
    expect(entries.length).toBe(RECEIPTS);
    expect(new Set(entries.map((entry) => entry.cause_id))).toEqual(new Set(ids));

    const events = await inventory.warehouse.events();
    for (let sku = 0; sku < SKUS; sku++) {
      const inLedger = entries.filter((entry) => entry.sku_code === `SKU-${sku}`);
      const inLog = events.filter((event) => event.data.lines[0]!.skuCode === `SKU-${sku}`);
      expect(inLedger.map((entry) => entry.cause_id)).toEqual(inLog.map((event) => event.aggregateId));
    }
    const [sum] = await inventory.sql<{ onHand: string }>('SELECT SUM(on_hand) AS onHand FROM stock_level');
    expect(Number(sum!.onHand)).toBe((RECEIPTS * (RECEIPTS + 1)) / 2);

    const changes = await inventory.sql<{ count: number; causes: number }>(
      `SELECT COUNT(*) AS count, COUNT(DISTINCT causation_id) AS causes FROM outbox WHERE event_type = 'INVENTORY_CHANGED'`,
    );
    expect(changes[0]).toEqual({ count: RECEIPTS, causes: RECEIPTS });
    await inventory.expectSoundBooks();
  }, 180_000);

  it('add up a SKU that lies in several bins to one change', async () => {
    const id = await inventory.receive('FRA', [
      { skuCode: 'SPREAD', quantity: 3, binCode: 'B-1' },
      { skuCode: 'OTHER', quantity: 1 },
      { skuCode: 'SPREAD', quantity: 4, binCode: 'B-2' },
    ]);
    const entries = await inventory.sql(
      'SELECT sku_code, change_type, before_qty, after_qty FROM stock_ledger WHERE cause_id = ? ORDER BY sku_code',
      [id],
    );
    expect(entries).toEqual([
      { sku_code: 'OTHER', change_type: 'IN', before_qty: 0, after_qty: 1 },
      { sku_code: 'SPREAD', change_type: 'IN', before_qty: 0, after_qty: 7 },
    ]);
  });

  it('take effect once though two processes follow them, and one of them stops', async () => {
    const replica = await inventory.startReplica();
    const ids: string[] = [];
    for (let i = 0; i < 60; i++) {
      ids.push(await inventory.warehouse.receive('FRA', [{ skuCode: 'TWINS', quantity: 1 }]));
      if (i === 30) await replica.stop();
    }
    await until(async () => (await mirrored(ids)) === ids.length, 'the receipts to be mirrored');
    const [level] = await inventory.sql(`SELECT on_hand, version FROM stock_level WHERE sku_code = 'TWINS'`);
    expect(level).toEqual({ on_hand: 60, version: 60 });
    await inventory.expectSoundBooks();
  });

  it('of a thousand lines come through whole', async () => {
    const lines = Array.from({ length: 1_000 }, (_, i) => ({ skuCode: `BULK-${i}`, quantity: i + 1 }));
    const id = await inventory.receive('FRA', lines);
    const [row] = await inventory.sql<{ entries: number; units: string }>(
      'SELECT COUNT(*) AS entries, SUM(on_hand_delta) AS units FROM stock_ledger WHERE cause_id = ?',
      [id],
    );
    expect([row!.entries, Number(row!.units)]).toEqual([1_000, 500_500]);
  });
});
