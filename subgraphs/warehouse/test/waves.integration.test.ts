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

interface Wave {
  id: string;
  outboundOrders: { id: string }[];
  pickTasks: { id: string }[];
}

/** A wave of as many released orders, named one by one; each asks for one unit of a SKU of its own. */
async function waveOf(count: number, name: string): Promise<Wave> {
  const ids = Array.from({ length: count }, (_, i) => `fo_${name}_${i}`);
  await floor.receive(ids.map((skuCode) => ({ skuCode, quantity: 1 })));
  await floor.releaseMany(ids.map((id) => ({ id, lines: [{ skuCode: id, quantity: 1 }] })));
  for (const id of ids) await floor.reaches(id, 'CREATED');
  const outboundOrderIds = await Promise.all(ids.map((id) => floor.outboundId(id)));
  const { wave } = await floor.mutate<{ wave: Wave }>(
    'createWave',
    { warehouseCode: 'LHR', outboundOrderIds },
    'wave { id outboundOrders { id } pickTasks { id } }',
  );
  return wave;
}

describe('a wave', () => {
  it('holds all orders that were named, though more than it takes of itself', async () => {
    const wave = await waveOf(51, 'NAMED');
    expect(wave.outboundOrders.length).toBe(51);
  });

  it('ends when its last tasks are taken by several people at once', async () => {
    const left: unknown[] = [];
    for (let round = 0; round < 5; round++) {
      const wave = await waveOf(6, `LAST${round}`);
      await floor.mutate('startPicking', { waveId: wave.id }, '');
      await Promise.all(
        wave.pickTasks.map(({ id }) =>
          floor.mutate('confirmPick', { pickTaskId: id, pickedQuantity: 1 }, ''),
        ),
      );
      left.push(...(await house.sql(`SELECT id FROM wave WHERE id = ? AND status <> 'DONE'`, [wave.id])));
    }
    expect(left).toEqual([]);
  });
});
