import { until } from '@tradegraph/test-kit';
import { floorOf, type Floor } from './releases.js';
import { startTestWarehouse, type TestWarehouse } from './start.js';

let house: TestWarehouse;
let floor: Floor;

beforeAll(async () => {
  house = await startTestWarehouse();
  floor = floorOf(house);
  await floor.addWarehouse('LHR', { countryCode: 'GB' });
});
afterAll(() => house?.stop());

const letters = () => house.sql<{ error: string }>('SELECT error FROM dead_letter');

describe('an automatic warehouse', () => {
  it('takes a released order from the oldest bins to the carrier, one event for each step', async () => {
    await floor.receive([{ skuCode: 'A', quantity: 2, binCode: 'P-9' }]);
    await floor.receive([
      { skuCode: 'A', quantity: 5, binCode: 'P-1' },
      { skuCode: 'B', quantity: 1 },
    ]);
    await floor.release(
      'fo_1',
      [
        { skuCode: 'A', quantity: 3, unitWeightGrams: 400 },
        { skuCode: 'B', quantity: 1 },
      ],
      { maxPackageWeightGrams: 1_000 },
    );
    await floor.reaches('fo_1', 'WEIGHED');
    expect(await floor.bins('A')).toEqual({ 'P-1': 4, 'STAGE-01': 3 });
    expect(await floor.bins('B')).toEqual({ 'STAGE-01': 1 });
    await floor.label('fo_1');
    await floor.reaches('fo_1', 'HANDED_OVER');
    expect(await floor.bins('A')).toEqual({ 'P-1': 4 });
    expect(await floor.bins('B')).toEqual({});

    const events = await floor.eventsOf('fo_1');
    expect(events.map((event) => [event.previousStatus, event.status])).toEqual([
      [null, 'CREATED'],
      ['CREATED', 'WAVED'],
      ['WAVED', 'PICKING'],
      ['PICKING', 'PICKED'],
      ['PICKED', 'CHECKED'],
      ['CHECKED', 'PACKED'],
      ['PACKED', 'WEIGHED'],
      ['WEIGHED', 'HANDED_OVER'],
    ]);
    const weighed = events[6]!;
    expect(weighed.packages!.map((one) => [one.weightGrams, one.lines])).toEqual([
      [800, [{ skuCode: 'A', quantity: 2 }]],
      [
        650,
        [
          { skuCode: 'A', quantity: 1 },
          { skuCode: 'B', quantity: 1 },
        ],
      ],
    ]);
    expect(weighed.transport).toMatchObject({ carrierServiceCode: 'fake:STANDARD', originCountry: 'GB' });
    expect(events[7]!.lines).toMatchObject([{ pickedQuantity: 3 }, { pickedQuantity: 1 }]);
    const numbers = await house.sql('SELECT DISTINCT tracking_no FROM package');
    expect(numbers).toEqual([{ tracking_no: 'TRK-fo_1' }]);
  });

  it('says what is missing, takes nothing of it, and serves the next', async () => {
    await floor.receive([
      { skuCode: 'S', quantity: 3 },
      { skuCode: 'T', quantity: 1 },
    ]);
    const one = {
      id: 'fo_s',
      lines: [
        { skuCode: 'S', quantity: 3 },
        { skuCode: 'T', quantity: 2 },
      ],
    };
    await floor.releaseMany([one, { id: 'fo_t', lines: [{ skuCode: 'S', quantity: 2 }] }]);
    await floor.reaches('fo_s', 'SHORT_PICKED');
    await floor.reaches('fo_t', 'WEIGHED');
    const short = (await floor.eventsOf('fo_s')).at(-1)!;
    expect(short).toMatchObject({
      previousStatus: 'PICKING',
      lines: [
        { skuCode: 'S', missingQuantity: 0 },
        { skuCode: 'T', missingQuantity: 1, pickedQuantity: 0 },
      ],
    });
    expect(await floor.bins('S')).toEqual({ 'RECV-01': 1, 'STAGE-01': 2 });
    expect(await floor.bins('T')).toEqual({ 'RECV-01': 1 });
  });

  it('works once for a release that comes twice', async () => {
    await floor.receive([{ skuCode: 'D', quantity: 10 }]);
    const order = { id: 'fo_d', lines: [{ skuCode: 'D', quantity: 1 }] };
    await floor.releaseMany([order, order]);
    await floor.reaches('fo_d', 'WEIGHED');
    await floor.releaseMany([order, { id: 'fo_d2', lines: [{ skuCode: 'D', quantity: 1 }] }]);
    await floor.reaches('fo_d2', 'WEIGHED');
    expect(await floor.bins('D')).toEqual({ 'RECV-01': 8, 'STAGE-01': 2 });
    expect((await floor.eventsOf('fo_d')).length).toBe(7);
  });

  it('says the zone of a wave whose goods lie in one', async () => {
    const waveOf = (id: string) =>
      house.sql(
        `SELECT wave.status, zone FROM wave JOIN outbound_order ON wave_id = wave.id
         WHERE fulfillment_order_id = ?`,
        [id],
      );
    expect(await waveOf('fo_1')).toEqual([{ status: 'DONE', zone: null }]);
    expect(await waveOf('fo_d')).toEqual([{ status: 'DONE', zone: 'RECEIVING' }]);
  });

  it('moves hundreds of orders without a statement for each', async () => {
    const count = 230;
    await floor.receive(Array.from({ length: 10 }, (_, i) => ({ skuCode: `M-${i}`, quantity: 10_000 })));
    const orders = Array.from({ length: count }, (_, i) => ({
      id: `fo_m${i}`,
      lines: Array.from({ length: 5 }, (_, j) => ({ skuCode: `M-${(i + j) % 10}`, quantity: 1 + j })),
    }));
    await floor.releaseMany(orders);
    const weighed = async () => {
      const [row] = await house.sql<{ count: number }>(
        `SELECT COUNT(*) AS count FROM outbound_order WHERE fulfillment_order_id LIKE 'fo_m%' AND status = 'WEIGHED'`,
      );
      return row!.count;
    };
    await until(async () => (await weighed()) === count, 'all to be weighed');
    const [sum] = await house.sql<{ units: string }>(
      `SELECT SUM(quantity) AS units FROM bin_stock WHERE sku_code LIKE 'M-%'`,
    );
    expect(Number(sum!.units)).toBe(100_000);
    const [staged] = await house.sql<{ units: string }>(
      `SELECT SUM(quantity) AS units FROM bin_stock JOIN bin ON bin.id = bin_id
       WHERE sku_code LIKE 'M-%' AND bin.type = 'STAGING'`,
    );
    expect(Number(staged!.units)).toBe(count * 15);
  });

  it('buries what names a warehouse that is not there, and goes on', async () => {
    await floor.release('fo_lost', [{ skuCode: 'A', quantity: 1 }], { warehouseCode: 'NOWHERE' });
    await floor.release('fo_next', [{ skuCode: 'A', quantity: 1 }]);
    await floor.reaches('fo_next', 'WEIGHED');
    expect((await letters()).map((row) => row.error)).toEqual([expect.stringContaining('NOWHERE')]);
  });
});

describe('a cancel request', () => {
  it('voids what is still here: the goods go back to their bins', async () => {
    await floor.receive([{ skuCode: 'V', quantity: 2, binCode: 'V-1' }]);
    await floor.receive([{ skuCode: 'V', quantity: 2, binCode: 'V-2' }]);
    await floor.release('fo_v', [{ skuCode: 'V', quantity: 3 }]);
    await floor.reaches('fo_v', 'WEIGHED');
    expect(await floor.bins('V')).toEqual({ 'STAGE-01': 3, 'V-2': 1 });
    await floor.requestCancel('fo_v');
    await floor.reaches('fo_v', 'VOIDED');
    expect(await floor.bins('V')).toEqual({ 'V-1': 2, 'V-2': 2 });
    const events = await floor.eventsOf('fo_v');
    expect(events.at(-1)).toMatchObject({
      previousStatus: 'WEIGHED',
      reason: 'The buyer changed their mind',
    });
    await floor.requestCancel('fo_v');
    await floor.release('fo_v2', [{ skuCode: 'V', quantity: 1 }]);
    await floor.reaches('fo_v2', 'WEIGHED');
    expect((await floor.eventsOf('fo_v')).length).toBe(events.length);
  });

  it('is refused once the carrier has the goods', async () => {
    await floor.receive([{ skuCode: 'W', quantity: 1 }]);
    await floor.release('fo_w', [{ skuCode: 'W', quantity: 1 }]);
    await floor.reaches('fo_w', 'WEIGHED');
    await floor.label('fo_w');
    await floor.reaches('fo_w', 'HANDED_OVER');
    await floor.requestCancel('fo_w');
    await until(async () => (await floor.eventsOf('fo_w')).at(-1)!.voidRefused === true, 'the refusal');
    expect((await floor.eventsOf('fo_w')).at(-1)).toMatchObject({
      previousStatus: 'HANDED_OVER',
      status: 'HANDED_OVER',
    });
  });

  it('races with the hand over to one outcome for each order', async () => {
    const ids = Array.from({ length: 40 }, (_, i) => `fo_r${i}`);
    await floor.receive([{ skuCode: 'R', quantity: 100 }]);
    await floor.releaseMany(ids.map((id) => ({ id, lines: [{ skuCode: 'R', quantity: 1 }] })));
    await Promise.all(ids.map((id) => floor.reaches(id, 'WEIGHED')));
    await Promise.all(ids.flatMap((id) => [floor.label(id), floor.requestCancel(id)]));
    const answered = async (id: string) => {
      const last = (await floor.eventsOf(id)).at(-1)!;
      return last.status === 'VOIDED' || last.voidRefused === true;
    };
    for (const id of ids) await until(() => answered(id), `an answer for ${id}`);
    const gone = (await Promise.all(ids.map((id) => floor.statusOf(id)))).filter(
      (one) => one === 'HANDED_OVER',
    );
    expect(await floor.bins('R')).toEqual({ 'RECV-01': 100 - gone.length });
  });
});
