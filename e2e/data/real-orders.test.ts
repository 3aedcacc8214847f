import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decimal } from 'decimal.js';
import { openDatabases } from '../order-to-cash/all-databases.js';
import { closeTheBooks, sellRealOrders, shortOf, type RealShop } from '../order-to-cash/sell-real-orders.js';
import { openShop, type Shop } from '../order-to-cash/shop.js';
import { untilAtRest } from '../order-to-cash/until-at-rest.js';
import { hasData, UCI_FILE, uciSlice, WHOLE_UCI, wholeFiles, type UciExpected } from './real-data.js';

const MINUTES = 60_000;
const SLICE_LINES = 1_500;
const RECEIPT_LINES = 250;

(hasData(UCI_FILE) ? describe : describe.skip)('real orders, from the file to the books', () => {
  let shop: Shop;
  let real: RealShop;
  let folder: string;
  let source: { file: string; expected: UciExpected };
  let close: () => Promise<void>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tradegraph-sale-'));
    source = wholeFiles ? { file: UCI_FILE, expected: WHOLE_UCI } : uciSlice(folder, SLICE_LINES);
    shop = await openShop();
    const databases = openDatabases(process.env['MYSQL_URL']!, shop.system.dbPrefix);
    close = databases.close;
    real = { reached: shop.system, rows: databases.rows, log: wholeFiles ? console.log : () => undefined };
  }, 3 * MINUTES);
  afterAll(async () => {
    await close?.();
    await shop?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Every unit is out, every law holds, and the books have earned what the file says, to the last digit. */
  async function expectSoldOut(channel: string, states: Map<string, number>) {
    const { broken, earned } = await closeTheBooks(real.rows, channel);
    expect(broken).toEqual([]);
    expect(new Decimal(earned).toFixed()).toBe(source.expected.total);
    expect(states.get('COMPLETED')).toBeGreaterThanOrEqual(source.expected.orders);
  }

  it(
    'sends everything when everything is there',
    async () => {
      const sale = { file: source.file, channel: 'uci-sold', warehouse: 'UCI-SOLD', stock: 'sold' } as const;
      await shop.warehouse(sale.warehouse);
      await expectSoldOut(sale.channel, await sellRealOrders(real, sale));
    },
    60 * MINUTES,
  );

  it(
    'sells nothing twice when there is too little, and the rest when it comes',
    async () => {
      const sale = { file: source.file, channel: 'uci-short', warehouse: 'UCI-SHORT', stock: '60%' } as const;
      await shop.warehouse(sale.warehouse);
      const states = await sellRealOrders(real, sale);
      expect(states.get('BACKORDERED')).toBeGreaterThan(0);
      const short = [...(await shortOf(real.rows, sale.channel))];
      for (let start = 0; start < short.length; start += RECEIPT_LINES)
        await shop.receive(sale.warehouse, Object.fromEntries(short.slice(start, start + RECEIPT_LINES)));
      await expectSoldOut(sale.channel, await untilAtRest(real.rows, ['COMPLETED'], real.log));
    },
    60 * MINUTES,
  );
});
