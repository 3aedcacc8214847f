import { ask as requests, type StockError } from './requests.js';
import { startTestInventory, type TestInventory } from './start.js';

let inventory: TestInventory;
let stock: ReturnType<typeof requests>;

beforeAll(async () => {
  inventory = await startTestInventory();
  stock = requests(inventory);
});
afterAll(() => inventory?.stop());
afterEach(() => inventory.expectSoundBooks());

const line = (skuCode: string, quantity = 1) => ({ skuCode, quantity, warehouseCode: 'LHR' });
const RESERVE = `mutation ($input: ReserveStockInput!) { reserveStock(input: $input) {
  reservation { id } userErrors { code } } }`;
interface Answer {
  reservation: { id: string } | null;
  userErrors: Pick<StockError, 'code'>[];
}
const reserve = async (idempotencyKey: string, lines: object[]): Promise<Answer> => {
  const { data, errors } = await inventory.ask<{ reserveStock: Answer }>(RESERVE, {
    input: { idempotencyKey, lines },
  });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.reserveStock;
};

describe('a rush', () => {
  it('sells exactly what is there, each unit once', async () => {
    await inventory.receive('LHR', [{ skuCode: 'RUSH', quantity: 50 }]);
    const answers = await Promise.all(
      Array.from({ length: 120 }, (_, i) => reserve(`rush-${i}`, [line('RUSH')])),
    );
    const got = answers.filter((answer) => answer.reservation !== null);
    expect(got.length).toBe(50);
    expect(new Set(got.map((answer) => answer.reservation!.id)).size).toBe(50);
    expect(answers.filter((answer) => answer.userErrors[0]?.code === 'INSUFFICIENT_STOCK').length).toBe(70);
    expect(await stock.level('RUSH')).toMatchObject({ sellable: 0, reserved: 50, version: 51 });
  });

  it('costs half the statements of requests that go one by one', async () => {
    await inventory.receive('LHR', [{ skuCode: 'CHEAP', quantity: 1_000 }]);
    const statements = await inventory.statementsOf(() =>
      Promise.all(Array.from({ length: 100 }, (_, i) => reserve(`cheap-${i}`, [line('CHEAP')]))),
    );
    // About ten each when they go one by one. No exact number: into how many batches they fall is a matter of time.
    expect(statements).toBeLessThan(500);
  });

  it('gives the first answer again for a key that came before, with it, or was refused', async () => {
    await inventory.receive('LHR', [{ skuCode: 'AGAIN', quantity: 30 }]);
    const round = () =>
      Promise.all(Array.from({ length: 40 }, (_, i) => reserve(`again-${i % 20}`, [line('AGAIN', 2)])));
    const settled = async () => {
      let answers = await round();
      while (answers.some((one) => one.userErrors[0]?.code === 'IDEMPOTENCY_IN_PROGRESS'))
        answers = await round();
      return answers;
    };
    const first = await settled();
    expect(await settled()).toEqual(first);
    expect(first.slice(0, 20)).toEqual(first.slice(20));
    expect(first.slice(0, 20).filter((one) => one.reservation).length).toBe(15);
    expect(await stock.level('AGAIN')).toMatchObject({ sellable: 0, reserved: 30 });
    const { data } = await inventory.ask<{ reserveStock: Answer }>(RESERVE, {
      input: { idempotencyKey: 'again-0', lines: [line('AGAIN', 3)] },
    });
    expect(data!.reserveStock.userErrors[0]!.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('lets what one request does wrong fall on that request alone', async () => {
    await inventory.receive('LHR', [{ skuCode: 'MIXED', quantity: 100 }]);
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, i) => reserve(`mixed-${i}`, [line('MIXED', i % 3 === 0 ? 0 : 1)])),
    );
    expect(answers.filter((one) => one.userErrors[0]?.code === 'BAD_USER_INPUT').length).toBe(10);
    expect(await stock.level('MIXED')).toMatchObject({ reserved: 20 });
  });

  it('keeps who reserved what, though many did together', async () => {
    await inventory.receive('LHR', [{ skuCode: 'WHO', quantity: 100 }]);
    await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        inventory.ask(
          RESERVE,
          { input: { idempotencyKey: 'same', lines: [line('WHO')] } },
          { viewerId: `usr_${i}` },
        ),
      ),
    );
    const actors = await inventory.sql<{ actor: string }>(
      `SELECT DISTINCT actor FROM stock_ledger WHERE sku_code = 'WHO' AND change_type = 'RESERVE'`,
    );
    expect(actors.length).toBe(30);
    const events = await inventory.sql<{ actor: string }>(
      `SELECT DISTINCT actor FROM outbox WHERE event_type = 'RESERVATION_CREATED' AND data LIKE '%"WHO"%'`,
    );
    expect(events.length).toBe(30);
  });
});
