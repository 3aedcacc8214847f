import { floorOf, type Floor } from './releases.js';
import { startTestWarehouse, type TestWarehouse } from './start.js';

let house: TestWarehouse;
let floor: Floor;

beforeAll(async () => {
  house = await startTestWarehouse();
  floor = floorOf(house);
  await floor.addWarehouse('LHR', { automation: 'MANUAL', countryCode: 'GB' });
});
afterAll(() => house?.stop());

interface Errors {
  userErrors: { code: string; message: string; from?: string; to?: string }[];
}
interface Task {
  id: string;
  quantity: number;
  status: string;
  bin: { code: string };
  sku: { skuCode: string };
}
interface Wave {
  id: string;
  status: string;
  zone: string | null;
  outboundOrders: { id: string; status: string }[];
  pickTasks: Task[];
}
const WAVE = `wave { id status zone outboundOrders { id status }
  pickTasks { id quantity status bin { code } sku { skuCode } } }`;
const OUTBOUND = 'outboundOrder { id status }';
type Answer = Errors & { outboundOrder: { status: string } | null };

const createWave = (more: object = {}) =>
  floor.mutate<Errors & { wave: Wave | null }>('createWave', { warehouseCode: 'LHR', ...more }, WAVE);
const startPicking = (waveId: string) =>
  floor.mutate<Errors & { wave: Wave | null }>('startPicking', { waveId }, WAVE);
const confirmPick = (pickTaskId: string, pickedQuantity: number) =>
  floor.mutate<Answer>(
    'confirmPick',
    { pickTaskId, pickedQuantity },
    `pickTask { status pickedQuantity } ${OUTBOUND}`,
  );
const step = async (name: string, fulfillment: string, more: object = {}) =>
  floor.mutate<Answer>(name, { outboundOrderId: await floor.outboundId(fulfillment), ...more }, OUTBOUND);
const confirmWeight = (packageId: string, weightGrams: number, overrideReason: string | null = null) =>
  floor.mutate<Errors & { package: { weightGrams: number } | null }>(
    'confirmWeight',
    { packageId, weightGrams, overrideReason },
    'package { weightGrams outboundOrder { status } }',
  );
const codes = ({ userErrors }: Errors) => userErrors.map((error) => error.code);

/** One released order in a wave that is being picked; gives its tasks. */
async function picking(id: string, lines: { skuCode: string; quantity: number; unitWeightGrams?: number }[]) {
  await floor.release(id, lines);
  await floor.reaches(id, 'CREATED');
  const { wave } = await createWave({ outboundOrderIds: [await floor.outboundId(id)] });
  const answer = await startPicking(wave!.id);
  return { waveId: wave!.id, tasks: answer.wave!.pickTasks };
}
const packagesOf = async (id: string) =>
  house.sql<{ id: string }>('SELECT id FROM package WHERE outbound_order_id = ? ORDER BY package_no', [
    await floor.outboundId(id),
  ]);

describe('a warehouse with people', () => {
  it('takes an order step by step to the carrier, and every step at its time', async () => {
    await floor.receive([{ skuCode: 'A', quantity: 2, binCode: 'P-2' }]);
    await floor.receive([{ skuCode: 'A', quantity: 2, binCode: 'P-1' }]);
    const { waveId, tasks } = await picking('fo_a', [{ skuCode: 'A', quantity: 3, unitWeightGrams: 100 }]);
    expect(tasks.map((task) => [task.bin.code, task.quantity, task.status])).toEqual([
      ['P-1', 1, 'OPEN'],
      ['P-2', 2, 'OPEN'],
    ]);
    expect(codes(await step('confirmCheck', 'fo_a'))).toEqual(['INVALID_STATE_TRANSITION']);
    expect((await confirmPick(tasks[0]!.id, 1)).outboundOrder!.status).toBe('PICKING');
    expect((await confirmPick(tasks[1]!.id, 2)).outboundOrder!.status).toBe('PICKED');
    expect(codes(await confirmPick(tasks[1]!.id, 2))).toEqual(['INVALID_STATE_TRANSITION']);
    expect(await floor.bins('A')).toEqual({ 'P-1': 1, 'STAGE-01': 3 });

    expect((await step('confirmCheck', 'fo_a')).outboundOrder!.status).toBe('CHECKED');
    const wrong = await step('confirmPack', 'fo_a', {
      packages: [{ lines: [{ skuCode: 'A', quantity: 2 }] }],
    });
    expect(wrong.userErrors[0]!.message).toContain('"A" 1 too few');
    const lines = (quantity: number) => [{ skuCode: 'A', quantity }];
    await step('confirmPack', 'fo_a', { packages: [{ lines: lines(2) }, { lines: lines(1) }] });
    const [first, second] = await packagesOf('fo_a');
    expect(codes(await confirmWeight(first!.id, 221))).toEqual(['BAD_USER_INPUT']);
    expect((await confirmWeight(first!.id, 221, 'A wooden box')).userErrors).toEqual([]);
    expect(await floor.statusOf('fo_a')).toBe('PACKED');
    expect((await confirmWeight(second!.id, 110)).package).toMatchObject({
      outboundOrder: { status: 'WEIGHED' },
    });

    expect((await step('handOver', 'fo_a')).userErrors[0]!.message).toContain('no label');
    await floor.label('fo_a');
    let gone = await step('handOver', 'fo_a');
    for (let i = 0; i < 100 && gone.userErrors.length > 0; i++) gone = await step('handOver', 'fo_a');
    expect(gone.outboundOrder!.status).toBe('HANDED_OVER');
    expect(await floor.bins('A')).toEqual({ 'P-1': 1 });
    expect(codes(await step('voidOutboundOrder', 'fo_a', { reason: 'Too late' }))).toEqual([
      'INVALID_STATE_TRANSITION',
    ]);
    const events = await floor.eventsOf('fo_a');
    expect(events.map((event) => event.status)).toEqual([
      ...['CREATED', 'WAVED', 'PICKING', 'PICKED', 'CHECKED', 'PACKED', 'WEIGHED', 'HANDED_OVER'],
    ]);
    expect(events[6]!.packages!.map((one) => one.weightGrams)).toEqual([221, 110]);
    const waves = await house.sql<{ data: string }>(
      'SELECT data FROM outbox WHERE aggregate_id = ? ORDER BY id',
      [waveId],
    );
    expect(waves.map((row) => (JSON.parse(row.data) as { status: string }).status)).toEqual([
      'CREATED',
      'PICKING',
      'DONE',
    ]);
  });

  it('plans no unit twice, though nobody has picked it yet', async () => {
    await floor.receive([{ skuCode: 'B', quantity: 3 }]);
    const { tasks } = await picking('fo_b1', [{ skuCode: 'B', quantity: 2 }]);
    expect(tasks.map((task) => task.quantity)).toEqual([2]);
    await floor.release('fo_b2', [{ skuCode: 'B', quantity: 2 }]);
    await floor.reaches('fo_b2', 'CREATED');
    const { wave } = await createWave({ outboundOrderIds: [await floor.outboundId('fo_b2')] });
    expect(wave).toMatchObject({
      status: 'DONE',
      outboundOrders: [{ status: 'SHORT_PICKED' }],
      pickTasks: [],
    });
  });

  it('gives an order up when a bin has less than the books say, and puts the rest back', async () => {
    await floor.receive([
      { skuCode: 'C', quantity: 5, binCode: 'C-1' },
      { skuCode: 'D', quantity: 4, binCode: 'C-2' },
    ]);
    const { tasks } = await picking('fo_c', [
      { skuCode: 'C', quantity: 3 },
      { skuCode: 'D', quantity: 4 },
    ]);
    await confirmPick(tasks[0]!.id, 3);
    expect(await floor.bins('C')).toEqual({ 'C-1': 2, 'STAGE-01': 3 });
    expect(codes(await confirmPick(tasks[1]!.id, 5))).toEqual(['BAD_USER_INPUT']);
    const short = await confirmPick(tasks[1]!.id, 1);
    expect(short).toMatchObject({
      pickTask: { status: 'SHORT', pickedQuantity: 1 },
      outboundOrder: { status: 'SHORT_PICKED' },
    });
    expect(await floor.bins('C')).toEqual({ 'C-1': 5 });
    expect(await floor.bins('D')).toEqual({ 'C-2': 1 });
    expect((await floor.eventsOf('fo_c')).at(-1)!.lines).toMatchObject([
      { skuCode: 'C', pickedQuantity: 0, missingQuantity: 0 },
      { skuCode: 'D', pickedQuantity: 0, missingQuantity: 3 },
    ]);
    await floor.requestCancel('fo_c');
    await floor.reaches('fo_c', 'VOIDED');
    expect(await floor.bins('C')).toEqual({ 'C-1': 5 });
  });

  it('takes the earliest cut-off and a zone, and leaves the others for the next wave', async () => {
    await floor.addWarehouse('LHR', { bins: [{ code: 'Z-1', zone: 'COLD' }] });
    await floor.receive([
      { skuCode: 'E', quantity: 5, binCode: 'Z-1' },
      { skuCode: 'F', quantity: 5, binCode: 'M-1' },
    ]);
    await floor.release('fo_e', [{ skuCode: 'E', quantity: 1 }], { carrierServiceCode: 'zone:TEST' });
    await floor.release('fo_f', [{ skuCode: 'F', quantity: 1 }], { carrierServiceCode: 'zone:TEST' });
    await floor.reaches('fo_f', 'CREATED');
    const cold = await createWave({ zone: 'COLD', carrierServiceCode: 'zone:TEST' });
    expect(cold.wave).toMatchObject({
      zone: 'COLD',
      outboundOrders: [{ id: await floor.outboundId('fo_e') }],
    });
    const rest = await createWave({ carrierServiceCode: 'zone:TEST' });
    expect(rest.wave!.outboundOrders).toMatchObject([{ id: await floor.outboundId('fo_f') }]);
    expect(codes(await createWave({ carrierServiceCode: 'zone:TEST' }))).toEqual(['BAD_USER_INPUT']);
  });

  it('puts a voided order’s goods back, and ends its wave', async () => {
    await floor.receive([{ skuCode: 'G', quantity: 5, binCode: 'G-1' }]);
    await floor.receive([{ skuCode: 'G', quantity: 5, binCode: 'G-2' }]);
    const { waveId, tasks } = await picking('fo_g', [{ skuCode: 'G', quantity: 7 }]);
    await confirmPick(tasks[0]!.id, 5);
    const voided = await step('voidOutboundOrder', 'fo_g', { reason: 'Damaged label' });
    expect(voided.outboundOrder!.status).toBe('VOIDED');
    expect(await floor.bins('G')).toEqual({ 'G-1': 5, 'G-2': 5 });
    expect(codes(await confirmPick(tasks[1]!.id, 2))).toEqual(['INVALID_STATE_TRANSITION']);
    expect(await house.sql('SELECT status FROM wave WHERE id = ?', [waveId])).toEqual([{ status: 'DONE' }]);
  });

  it('confirms a task once, whoever is first', async () => {
    await floor.receive([{ skuCode: 'H', quantity: 5, binCode: 'H-1' }]);
    const { tasks } = await picking('fo_h', [{ skuCode: 'H', quantity: 5 }]);
    const answers = await Promise.all([1, 2, 3, 4].map(() => confirmPick(tasks[0]!.id, 5)));
    expect(answers.filter((answer) => answer.userErrors.length === 0).length).toBe(1);
    expect(await floor.bins('H')).toEqual({ 'STAGE-01': 5 });
  });
});

describe('the floor’s lists', () => {
  it('show waves and pick tasks by warehouse, wave and status', async () => {
    await floor.receive([{ skuCode: 'L', quantity: 9, binCode: 'L-1' }]);
    const { waveId, tasks } = await picking('fo_l', [{ skuCode: 'L', quantity: 2 }]);
    const { data } = await house.ask<{ waves: object; pickTasks: object; outboundOrders: object }>(`{
      waves(where: { warehouseCode: { eq: "LHR" }, status: { eq: PICKING } }, first: 1) { nodes { id } }
      pickTasks(where: { waveId: { eq: "${waveId}" }, status: { eq: OPEN } }) { nodes { id outboundOrder { id } } }
      outboundOrders(where: { waveId: { eq: "${waveId}" } }) { nodes {
        labelled priority carrierServiceCode wave { id } pickTasks { id } lines { missingQuantity } } }
    }`);
    expect(data).toEqual({
      waves: { nodes: [{ id: waveId }] },
      pickTasks: { nodes: [{ id: tasks[0]!.id, outboundOrder: { id: await floor.outboundId('fo_l') } }] },
      outboundOrders: {
        nodes: [
          {
            ...{ labelled: false, priority: 0, carrierServiceCode: 'fake:STANDARD' },
            ...{ wave: { id: waveId }, pickTasks: [{ id: tasks[0]!.id }], lines: [{ missingQuantity: 0 }] },
          },
        ],
      },
    });
  });
});

describe('a warehouse’s own settings', () => {
  it('are automation, tolerance and cut-offs, kept unless given', async () => {
    await floor.addWarehouse('NEW');
    const settings = async () => {
      const { data } = await house.ask<{ warehouse: object }>(
        `{ warehouse(code: "NEW") { automation weightTolerancePercent cutOffs { carrierServiceCode localTime } } }`,
      );
      return data!.warehouse;
    };
    const cutOffs = [{ carrierServiceCode: '*', localTime: '17:00' }];
    expect(await settings()).toEqual({ automation: 'AUTOMATIC', weightTolerancePercent: 10, cutOffs });
    const own = [{ carrierServiceCode: 'dhl:EXPRESS', localTime: '11:30' }];
    await floor.addWarehouse('NEW', { automation: 'MANUAL', weightTolerancePercent: 0, cutOffs: own });
    await floor.addWarehouse('NEW', { nameZh: '新' });
    expect(await settings()).toEqual({ automation: 'MANUAL', weightTolerancePercent: 0, cutOffs: own });
    const bad = await floor.mutate<Errors>(
      'upsertWarehouse',
      {
        code: 'NEW',
        cutOffs: [{ carrierServiceCode: 'x', localTime: '25:00' }],
      },
      '',
    );
    expect(codes(bad)).toEqual(['BAD_USER_INPUT']);
  });

  it('say what a unit cost on arrival, for whoever values the stock', async () => {
    const unitCost = { amount: '1.250000', currencyCode: 'GBP' };
    const lines = [
      { skuCode: 'COST', quantity: 1, unitCost },
      { skuCode: 'FREE', quantity: 1 },
    ];
    const { receipt } = await floor.mutate<{ receipt: { id: string } }>(
      'receiveStock',
      { warehouseCode: 'LHR', lines },
      'receipt { id }',
    );
    const [row] = await house.sql<{ data: string }>('SELECT data FROM outbox WHERE aggregate_id = ?', [
      receipt.id,
    ]);
    const said = JSON.parse(row!.data) as { lines: { unitCost: object | null }[] };
    expect(said.lines.map((line) => line.unitCost)).toEqual([{ amount: '1.25', currencyCode: 'GBP' }, null]);
    const minus = [{ skuCode: 'COST', quantity: 1, unitCost: { amount: '-1', currencyCode: 'GBP' } }];
    expect(
      codes(await floor.mutate<Errors>('receiveStock', { warehouseCode: 'LHR', lines: minus }, '')),
    ).toEqual(['BAD_USER_INPUT']);
  });
});
