import { ask as requests } from './requests.js';
import { startTestInventory, type TestInventory } from './start.js';

let inventory: TestInventory;
let stock: ReturnType<typeof requests>;

beforeAll(async () => {
  inventory = await startTestInventory();
  stock = requests(inventory);
});
afterAll(() => inventory?.stop());
afterEach(() => inventory.expectSoundBooks());

const line = (skuCode: string, quantity: number, warehouseCode = 'LHR') => ({
  skuCode,
  quantity,
  warehouseCode,
});

describe('reserveStock', () => {
  it('moves units from sellable to reserved, with a ledger entry and events', async () => {
    await inventory.receive('LHR', [{ skuCode: 'PLAIN', quantity: 10 }]);
    const { reservation, userErrors } = await stock.reserve([line('PLAIN', 4)], {
      orderId: 'ord_1',
      fulfillmentOrderId: 'ful_1',
    });
    expect(userErrors).toEqual([]);
    expect(reservation).toMatchObject({
      status: 'ACTIVE',
      version: 1,
      resolvedAt: null,
      order: { id: 'ord_1' },
      fulfillmentOrder: { id: 'ful_1' },
      lines: [{ quantity: 4, sku: { skuCode: 'PLAIN' }, warehouse: { code: 'LHR' } }],
    });
    expect(await stock.level('PLAIN')).toMatchObject({ onHand: 10, sellable: 6, reserved: 4, version: 2 });
    expect((await stock.ledger('PLAIN'))[0]).toMatchObject({
      changeType: 'RESERVE',
      beforeQty: 0,
      afterQty: 4,
      onHandDelta: 0,
      sellableDelta: -4,
      reservedDelta: 4,
      unsellableDelta: 0,
      causeType: 'RESERVATION',
      causeId: reservation!.id,
    });
    const events = await inventory.sql<{ event_type: string }>(
      'SELECT event_type FROM outbox WHERE data LIKE ? ORDER BY id',
      [`%${reservation!.id}%`],
    );
    expect(events.map((event) => event.event_type)).toEqual(['INVENTORY_CHANGED', 'RESERVATION_CREATED']);
  });

  it('reserves all lines or none, and says of every short one what is there', async () => {
    await inventory.receive('LHR', [
      { skuCode: 'ALL-1', quantity: 5 },
      { skuCode: 'ALL-2', quantity: 1 },
    ]);
    const { reservation, userErrors } = await stock.reserve([
      line('ALL-1', 5),
      line('ALL-2', 1),
      line('ALL-2', 2),
      line('ALL-NONE', 7),
    ]);
    expect(reservation).toBeNull();
    expect(userErrors).toEqual([
      {
        __typename: 'InsufficientStockError',
        code: 'INSUFFICIENT_STOCK',
        bizCode: 40001,
        field: ['lines', '1', 'quantity'],
        skuCode: 'ALL-2',
        required: 3,
        available: 1,
      },
      expect.objectContaining({ skuCode: 'ALL-NONE', required: 7, available: 0 }),
    ]);
    expect(await stock.level('ALL-1')).toMatchObject({ sellable: 5, reserved: 0, version: 1 });
  });

  it('keeps warehouses and codes that differ by case apart', async () => {
    await inventory.receive('LHR', [{ skuCode: 'case', quantity: 1 }]);
    await inventory.receive('FRA', [{ skuCode: 'CASE', quantity: 1 }]);
    expect((await stock.reserve([line('CASE', 1)])).userErrors[0]).toMatchObject({ available: 0 });
    expect((await stock.reserve([line('CASE', 1, 'FRA')])).userErrors).toEqual([]);
  });

  it.each([
    ['no lines', { lines: [] }, ['lines']],
    ['501 lines', { lines: Array(501).fill(line('X', 1)) }, ['lines']],
    ['a quantity of 0', { lines: [line('X', 0)] }, ['lines', '0', 'quantity']],
    ['a quantity of a million and one', { lines: [line('X', 1_000_001)] }, ['lines', '0', 'quantity']],
    ['white space around a code', { lines: [line(' X', 1)] }, ['lines', '0', 'skuCode']],
    ['an expiry in the past', { expiresAt: '2020-01-01T00:00:00Z' }, ['expiresAt']],
    ['an expiry in a thousand years', { expiresAt: '3026-01-01T00:00:00Z' }, ['expiresAt']],
    ['an order id that is none', { orderId: 'ord 1; --' }, ['orderId']],
  ])('refuses %s, naming the field', async (_what, input, field) => {
    const { reservation, userErrors } = await stock.reserve([line('X', 1)], input);
    expect(reservation).toBeNull();
    expect(userErrors[0]).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it('answers a repeated key with the first reservation, and refuses it for another input', async () => {
    await inventory.receive('LHR', [{ skuCode: 'AGAIN', quantity: 10 }]);
    const idempotencyKey = 'again';
    const first = await stock.reserve([line('AGAIN', 2)], { idempotencyKey });
    const again = await stock.reserve([line('AGAIN', 2)], { idempotencyKey });
    expect(again.reservation!.id).toBe(first.reservation!.id);
    const other = await stock.reserve([line('AGAIN', 3)], { idempotencyKey });
    expect(other.userErrors[0]!.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await stock.level('AGAIN')).toMatchObject({ reserved: 2 });
  });

  it('lets 100 of 500 through who want one of 100 units at once', async () => {
    await inventory.receive('LHR', [{ skuCode: 'RUSH', quantity: 100 }]);
    const answers = await Promise.all(Array.from({ length: 500 }, () => stock.reserve([line('RUSH', 1)])));
    expect(answers.filter((answer) => answer.reservation).length).toBe(100);
    const refused = answers.flatMap((answer) => answer.userErrors);
    expect(refused.length).toBe(400);
    expect(new Set(refused.map((error) => error.__typename))).toEqual(new Set(['InsufficientStockError']));
    expect(await stock.level('RUSH')).toMatchObject({
      onHand: 100,
      sellable: 0,
      reserved: 100,
      version: 101,
    });
    const [reserved] = await inventory.sql<{ units: string; entries: number }>(
      `SELECT SUM(reserved_delta) AS units, COUNT(*) AS entries FROM stock_ledger
       WHERE sku_code = 'RUSH' AND change_type = 'RESERVE'`,
    );
    expect([Number(reserved!.units), reserved!.entries]).toEqual([100, 100]);
  }, 120_000);

  it('neither oversells nor loses a request when many want many lines in any order, while stock arrives and leaves', async () => {
    const codes = Array.from({ length: 12 }, (_, i) => `MESH-${i}`);
    await inventory.receive(
      'LHR',
      codes.map((skuCode) => ({ skuCode, quantity: 20 })),
    );
    const wants = Array.from({ length: 60 }, (_, i) => [...codes.slice(i % 12), ...codes.slice(0, i % 12)]);
    const [answers, adjusted] = await Promise.all([
      Promise.all(wants.map((order) => stock.reserve(order.map((code) => line(code, 1))))),
      Promise.all(codes.map((code) => stock.adjust(code, { sellableDelta: -2, reason: 'counted' }))),
      ...codes.map((skuCode) => inventory.receive('LHR', [{ skuCode, quantity: 5 }])),
    ]);
    const made = answers.filter((answer) => answer.reservation);
    expect(made.length).toBeGreaterThanOrEqual(18);
    expect(made.length).toBeLessThanOrEqual(25);
    await Promise.all(
      made.map(({ reservation }, i) => stock.resolve(i % 2 ? 'commit' : 'release', reservation!.id)),
    );
    const left = await Promise.all(codes.map((code) => stock.level(code)));
    const gone = Math.floor(made.length / 2);
    const expected = adjusted.map(({ stockLevel }) => 25 - gone - (stockLevel ? 2 : 0));
    expect(left.map((level) => [level.onHand, level.sellable, level.reserved])).toEqual(
      expected.map((units) => [units, units, 0]),
    );
  });

  it('costs one more statement for each hundred rows of a table, not one for each line', async () => {
    const codes = Array.from({ length: 500 }, (_, i) => `WIDE-${i}`);
    await inventory.receive(
      'LHR',
      codes.map((skuCode) => ({ skuCode, quantity: 10 })),
    );
    const reserve = async (count: number) => {
      const lines = codes.slice(0, count).map((code, i) => line(code, (i % 2) + 1));
      expect((await stock.reserve(lines)).userErrors).toEqual([]);
    };
    const one = await inventory.statementsOf(() => reserve(1));
    const most = await inventory.statementsOf(() => reserve(500));
    // 500 lines and as many entries of the ledger; 501 events, the reservation's among them.
    expect(most).toBe(one + 4 + 4 + 5);
  });
});
