import { startTestInventory, type TestInventory } from './start.js';
import { ask } from './requests.js';

let house: TestInventory;
let stock: ReturnType<typeof ask>;

beforeAll(async () => {
  house = await startTestInventory();
  stock = ask(house);
});
afterAll(() => house?.stop());

interface Row {
  fulfillmentOrderId: string;
  reservation: { id: string; status: string; lines: { quantity: number }[] } | null;
  userErrors: { code: string; available?: number; field: string[] }[];
}
interface Released {
  fulfillmentOrderId: string;
  status: string;
}
interface Answer<R> {
  results: R[];
  userErrors: { code: string; message: string }[];
}

const RESERVE = `mutation ($input: ReserveManyInput!) { answer: reserveMany(input: $input) {
  results { fulfillmentOrderId reservation { id status lines { quantity } }
    userErrors { code field ... on InsufficientStockError { available } } } userErrors { code message } } }`;
const RELEASE = `mutation ($input: ReleaseManyInput!) { answer: releaseMany(input: $input) {
  results { fulfillmentOrderId status } userErrors { code message } } }`;

async function send<R>(query: string, input: object): Promise<Answer<R>> {
  const { data, errors } = await house.ask<{ answer: Answer<R> }>(query, { input }, { role: 'service' });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.answer;
}
const reserveMany = (requests: object[]) => send<Row>(RESERVE, { requests });
const releaseMany = (...fulfillmentOrderIds: string[]) => send<Released>(RELEASE, { fulfillmentOrderIds });

const row = (id: string, ...lines: [skuCode: string, quantity: number, warehouseCode?: string][]) => ({
  fulfillmentOrderId: id,
  orderId: `ord_${id}`,
  lines: lines.map(([skuCode, quantity, warehouseCode = 'LHR']) => ({ skuCode, quantity, warehouseCode })),
});

describe('reserveMany', () => {
  it('serves the rows in order, each whole or not at all, and adds up what they take of one SKU', async () => {
    await house.receive('LHR', [
      { skuCode: 'M-A', quantity: 10 },
      { skuCode: 'M-B', quantity: 1 },
    ]);
    const { results } = await reserveMany([
      row('fo_1', ['M-A', 4], ['M-A', 3]),
      row('fo_2', ['M-A', 1], ['M-B', 2]),
      row('fo_3', ['M-A', 3], ['M-B', 1]),
      row('fo_4', ['M-A', 1]),
    ]);
    expect(results.map((one) => [one.fulfillmentOrderId, one.reservation?.status ?? null])).toEqual([
      ['fo_1', 'ACTIVE'],
      ['fo_2', null],
      ['fo_3', 'ACTIVE'],
      ['fo_4', null],
    ]);
    expect(results[1]!.userErrors).toEqual([
      { code: 'INSUFFICIENT_STOCK', available: 1, field: ['lines', '1', 'quantity'] },
    ]);
    expect(results[3]!.userErrors[0]).toMatchObject({ available: 0 });
    expect(await stock.level('M-A')).toMatchObject({ sellable: 0, reserved: 10 });
    expect(await stock.level('M-B')).toMatchObject({ sellable: 0, reserved: 1 });
    expect(
      await house.sql('SELECT id FROM reservation WHERE fulfillment_order_id IN (?)', [['fo_2', 'fo_4']]),
    ).toEqual([]);
    const events = await house.sql<{ data: string }>(
      `SELECT data FROM outbox WHERE event_type = 'RESERVATION_CREATED' AND aggregate_id = ?`,
      [results[0]!.reservation!.id],
    );
    expect(JSON.parse(events[0]!.data)).toMatchObject({ orderId: 'ord_fo_1', fulfillmentOrderId: 'fo_1' });
    await house.expectSoundBooks();
  });

  it('answers a repeated row with the reservation it has, whatever became of it', async () => {
    await house.receive('LHR', [{ skuCode: 'M-C', quantity: 5 }]);
    const first = (await reserveMany([row('fo_c', ['M-C', 2])])).results[0]!;
    const again = (await reserveMany([row('fo_c', ['M-C', 2]), row('fo_d', ['M-C', 1])])).results;
    expect(again[0]!.reservation).toMatchObject({ id: first.reservation!.id, status: 'ACTIVE' });
    expect(await stock.level('M-C')).toMatchObject({ reserved: 3 });
    await stock.resolve('commit', first.reservation!.id);
    const late = (await reserveMany([row('fo_c', ['M-C', 2])])).results[0]!;
    expect(late.reservation).toMatchObject({ id: first.reservation!.id, status: 'COMMITTED' });
    expect(await stock.level('M-C')).toMatchObject({ onHand: 3, reserved: 1 });
  });

  it('reserves once for a fulfilment order that many ask for at once', async () => {
    await house.receive('LHR', [{ skuCode: 'M-E', quantity: 100 }]);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => reserveMany([row('fo_e', ['M-E', 1])])),
    );
    expect(new Set(answers.map(({ results }) => results[0]!.reservation!.id)).size).toBe(1);
    expect(await stock.level('M-E')).toMatchObject({ reserved: 1 });
  });

  it('costs one more statement for each hundred rows of a table, not one for each row', async () => {
    await house.receive('LHR', [{ skuCode: 'M-F', quantity: 1_000 }]);
    const rows = (count: number, name: string) =>
      Array.from({ length: count }, (_, i) => row(`fo_${name}_${i}`, ['M-F', 1]));
    const two = await house.statementsOf(() => reserveMany(rows(2, 'two')));
    const many = await house.statementsOf(() => reserveMany(rows(200, 'many')));
    // 200 reservations, as many lines and entries of the ledger; 400 events, two of each reservation.
    expect(many).toBe(two + 1 + 1 + 1 + 3);
  });

  it('refuses the whole call for a row that it cannot read, and anybody but a process', async () => {
    const twice = await reserveMany([row('fo_x', ['M-A', 1]), row('fo_x', ['M-A', 1])]);
    expect(twice).toMatchObject({ results: [], userErrors: [{ code: 'BAD_USER_INPUT' }] });
    const { errors } = await house.ask(RESERVE, { input: { requests: [row('fo_y', ['M-A', 1])] } });
    expect(errors![0]!.extensions.code).toBe('FORBIDDEN');
  });
});

describe('releaseMany', () => {
  it('frees what is reserved, leaves what has gone, and closes what never was', async () => {
    await house.receive('LHR', [{ skuCode: 'R-A', quantity: 10 }]);
    const { results } = await reserveMany([row('fo_r1', ['R-A', 2]), row('fo_r2', ['R-A', 3])]);
    await stock.resolve('commit', results[1]!.reservation!.id);
    const answer = await releaseMany('fo_r1', 'fo_r2', 'fo_r3');
    expect(answer.results).toEqual([
      { fulfillmentOrderId: 'fo_r1', status: 'RELEASED' },
      { fulfillmentOrderId: 'fo_r2', status: 'COMMITTED' },
      { fulfillmentOrderId: 'fo_r3', status: 'RELEASED' },
    ]);
    expect(await releaseMany('fo_r1', 'fo_r2', 'fo_r3')).toEqual(answer);
    expect(await stock.level('R-A')).toMatchObject({ onHand: 7, sellable: 7, reserved: 0 });
    const late = (await reserveMany([row('fo_r3', ['R-A', 1])])).results[0]!;
    expect(late.reservation).toMatchObject({ status: 'RELEASED', lines: [] });
    expect(await stock.level('R-A')).toMatchObject({ sellable: 7, reserved: 0 });
    await house.expectSoundBooks();
  });

  it('races with reserveMany to one outcome: nothing stays reserved', async () => {
    await house.receive('LHR', [{ skuCode: 'R-B', quantity: 1_000 }]);
    const ids = Array.from({ length: 50 }, (_, i) => `fo_race_${i}`);
    await Promise.all(
      ids.flatMap((id) => [reserveMany([row(id, ['R-B', 1])]), releaseMany(id), releaseMany(id)]),
    );
    expect(await stock.level('R-B')).toMatchObject({ sellable: 1_000, reserved: 0 });
    await house.expectSoundBooks();
  });
});

describe('sellableStock', () => {
  it('says what is sellable where, and leaves out what is not', async () => {
    await house.receive('LHR', [{ skuCode: 'S-A', quantity: 3 }]);
    await house.receive('FRA', [
      { skuCode: 'S-A', quantity: 2 },
      { skuCode: 'S-B', quantity: 1 },
    ]);
    await reserveMany([row('fo_s', ['S-B', 1, 'FRA'])]);
    const { data } = await house.ask(
      '{ sellableStock(skuCodes: ["S-B", "S-A", "S-A", "NONE"]) { skuCode warehouseCode sellable } }',
    );
    expect(data).toEqual({
      sellableStock: [
        { skuCode: 'S-A', warehouseCode: 'FRA', sellable: 2 },
        { skuCode: 'S-A', warehouseCode: 'LHR', sellable: 3 },
      ],
    });
    const { errors } = await house.ask('{ sellableStock(skuCodes: []) { skuCode } }');
    expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  });
});
