import { ask as requests } from './requests.js';
import { startTestInventory, type TestInventory } from './start.js';

let inventory: TestInventory;
/** Reservations: of London, of Frankfurt, of both. */
let london: string;
let frankfurt: string;
let both: string;

const at = (warehouseCode: string) => ({ skuCode: 'A', warehouseCode, quantity: 1 });

beforeAll(async () => {
  inventory = await startTestInventory();
  const stock = requests(inventory);
  await inventory.receive('LHR', [{ skuCode: 'A', quantity: 10, binCode: 'L-1' }]);
  await inventory.receive('FRA', [{ skuCode: 'A', quantity: 100, binCode: 'F-1' }]);
  const reserve = async (...codes: string[]) =>
    (await stock.reserve(codes.map(at), { orderId: 'ord_1' })).reservation!.id;
  london = await reserve('LHR');
  frankfurt = await reserve('FRA');
  both = await reserve('LHR', 'FRA');
});
afterAll(() => inventory?.stop());

const everybody = {};
const inLondon = { warehouses: ['LHR'] };
const nowhere = { warehouses: [] };
const staff = { role: 'warehouse' as const };
type Who = Parameters<TestInventory['ask']>[2];

const dataOf = async (query: string, who: Who, variables = {}) => {
  const { data, errors } = await inventory.ask(query, variables, who);
  expect(errors).toBeUndefined();
  return data as Record<string, never>;
};
const codesOf = (rows: { warehouse: { code: string } }[]) => rows.map((row) => row.warehouse.code);

describe('lists, counts and sums', () => {
  it.each([
    ['everybody', everybody, { levels: 2, entries: 6, reservations: 3, sellable: 106 }],
    ['people of London', inLondon, { levels: 1, entries: 3, reservations: 2, sellable: 8 }],
    ['people of nowhere', nowhere, { levels: 0, entries: 0, reservations: 0, sellable: 0 }],
    ['staff whose token names none', staff, { levels: 0, entries: 0, reservations: 0, sellable: 0 }],
  ])('are of the rows of %s', async (_who, who, counts) => {
    const list = 'nodes { id } totalCount';
    const data = (await dataOf(
      `{ levels: stockLevels { ${list} } entries: stockLedger { ${list} } reservations { ${list} }
        sellable: sellableStock(skuCodes: ["A"]) { sellable } }`,
      who,
    )) as Record<string, { nodes: object[]; totalCount: number }>;
    for (const name of ['levels', 'entries', 'reservations'] as const)
      expect([data[name]!.nodes.length, data[name]!.totalCount]).toEqual([counts[name], counts[name]]);
    const units = data['sellable'] as unknown as { sellable: number }[];
    expect(units.reduce((sum, row) => sum + row.sellable, 0)).toBe(counts.sellable);
  });

  it('find nothing where somebody asks for another warehouse', async () => {
    const where = 'where: { warehouseCode: { eq: "FRA" } }';
    expect(
      await dataOf(`{ stockLevels(${where}) { totalCount } stockLedger(${where}) { totalCount } }`, inLondon),
    ).toEqual({ stockLevels: { totalCount: 0 }, stockLedger: { totalCount: 0 } });
  });

  it('show of a reservation only what it holds in their warehouses', async () => {
    const query = `{ reservation(id: "${both}") { lines { warehouse { code } } } }`;
    const linesFor = async (who: Who) =>
      codesOf(
        (await dataOf(query, who))['reservation']!['lines'] as { warehouse: { code: string } }[],
      ).sort();
    expect(await linesFor(everybody)).toEqual(['FRA', 'LHR']);
    expect(await linesFor(inLondon)).toEqual(['LHR']);
  });
});

describe('by id, by codes and through other types', () => {
  const idOf = async (code: string) =>
    (await inventory.sql<{ id: string }>('SELECT id FROM stock_level WHERE warehouse_code = ?', [code]))[0]!
      .id;

  it('is null what is of another warehouse', async () => {
    const query = `{ own: stockLevel(skuCode: "A", warehouseCode: "LHR") { onHand }
      other: stockLevel(skuCode: "A", warehouseCode: "FRA") { onHand }
      ownOne: reservation(id: "${london}") { status } otherOne: reservation(id: "${frankfurt}") { status } }`;
    const own = { own: { onHand: 10 }, ownOne: { status: 'ACTIVE' } };
    const other = { other: { onHand: 100 }, otherOne: { status: 'ACTIVE' } };
    const none = { own: null, other: null, ownOne: null, otherOne: null };
    expect(await dataOf(query, everybody)).toEqual({ ...own, ...other });
    expect(await dataOf(query, inLondon)).toEqual({ ...none, ...own });
    expect(await dataOf(query, nowhere)).toEqual(none);
  });

  it('as a reference, and on SKUs, warehouses and orders too', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) {
      ... on StockLevel { onHand } ... on Reservation { id }
      ... on Sku { sellable stockLevels { warehouse { code } } }
      ... on Warehouse { page: stockLevels { nodes { onHand } totalCount } } ... on Order { reservations { id } } } }`;
    const r = [
      { __typename: 'StockLevel', id: await idOf('LHR') },
      { __typename: 'StockLevel', id: await idOf('FRA') },
      { __typename: 'Reservation', id: london },
      { __typename: 'Reservation', id: frankfurt },
      { __typename: 'Sku', skuCode: 'A' },
      { __typename: 'Warehouse', code: 'LHR' },
      { __typename: 'Warehouse', code: 'FRA' },
      { __typename: 'Order', id: 'ord_1' },
    ];
    const seenBy = async (who: Who) => (await dataOf(query, who, { r }))['_entities'] as unknown as object[];
    const levels = (onHand: number) => ({ page: { nodes: [{ onHand }], totalCount: 1 } });
    const empty = { page: { nodes: [], totalCount: 0 } };
    const places = (...codes: string[]) => codes.map((code) => ({ warehouse: { code } }));
    const ids = (...list: string[]) => ({ reservations: list.map((id) => ({ id })) });
    expect(await seenBy(everybody)).toEqual([
      ...[{ onHand: 10 }, { onHand: 100 }, { id: london }, { id: frankfurt }],
      { sellable: 106, stockLevels: places('FRA', 'LHR') },
      ...[levels(10), levels(100), ids(london, frankfurt, both)],
    ]);
    expect(await seenBy(inLondon)).toEqual([
      ...[{ onHand: 10 }, null, { id: london }, null],
      { sellable: 8, stockLevels: places('LHR') },
      ...[levels(10), empty, ids(london, both)],
    ]);
    expect(await seenBy(nowhere)).toEqual([
      ...[null, null, null, null, { sellable: 0, stockLevels: [] }, empty, empty, ids()],
    ]);
  });

  it('costs whoever is limited no more statements for fifty than for one', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) {
      ... on Order { reservations { id lines { quantity } } } ... on Sku { sellable } } }`;
    const fetch = (count: number) => () =>
      dataOf(query, inLondon, {
        r: Array.from({ length: count }, (_, i) => [
          { __typename: 'Order', id: i === 0 ? 'ord_1' : `ord_none_${i}` },
          { __typename: 'Sku', skuCode: i === 0 ? 'A' : `none-${i}` },
        ]).flat(),
      });
    expect(await inventory.statementsOf(fetch(25))).toBe(await inventory.statementsOf(fetch(1)));
  });
});

describe('changes', () => {
  let keys = 0;
  const send = async (name: string, input: object, who: Who) => {
    const idempotencyKey = name.endsWith('Many') ? {} : { idempotencyKey: `scope-${++keys}` };
    const type = name
      .replace(/^./, (letter) => letter.toUpperCase())
      .replace(/^(Commit|Release)R/, 'ResolveR');
    const { data, errors } = await inventory.ask<Record<string, { userErrors: { code: string }[] }>>(
      `mutation ($input: ${type}Input!) { ${name}(input: $input) { userErrors { code } } }`,
      { input: { ...idempotencyKey, ...input } },
      { role: name.endsWith('Many') ? ('service' as const) : ('operator' as const), ...who },
    );
    return errors?.[0]?.extensions.code ?? data![name]!.userErrors[0]?.code ?? 'done';
  };

  it.each([
    ['reserveStock', (code: string) => ({ lines: [at('LHR'), at(code)] })],
    [
      'adjustStock',
      (code: string) => ({ ...at(code), quantity: undefined, sellableDelta: 1, reason: 'found' }),
    ],
  ])('of %s are FORBIDDEN where the request names another warehouse', async (name, input) => {
    const books = await inventory.sql('SELECT COUNT(*) AS entries FROM stock_ledger');
    expect(await send(name, input('FRA'), inLondon)).toBe('FORBIDDEN');
    expect(await send(name, input('FRA'), nowhere)).toBe('FORBIDDEN');
    expect(await inventory.sql('SELECT COUNT(*) AS entries FROM stock_ledger')).toEqual(books);
    expect(await send(name, input('LHR'), inLondon)).toBe('done');
    expect(await send(name, input('FRA'), everybody)).toBe('done');
  });

  it('of a reservation find it only where it is theirs whole', async () => {
    for (const verb of ['commitReservation', 'releaseReservation']) {
      expect(await send(verb, { reservationId: frankfurt }, inLondon)).toBe('NOT_FOUND');
      expect(await send(verb, { reservationId: both }, inLondon)).toBe('FORBIDDEN');
      expect(await send(verb, { reservationId: london }, nowhere)).toBe('NOT_FOUND');
    }
    expect(await send('releaseReservation', { reservationId: london }, inLondon)).toBe('done');
    expect(await send('releaseReservation', { reservationId: both }, everybody)).toBe('done');
  });

  it.each([
    ['reserveMany', { requests: [{ fulfillmentOrderId: 'ful_1', orderId: 'ord_1', lines: [at('LHR')] }] }],
    ['releaseMany', { fulfillmentOrderIds: ['ful_1'] }],
  ])('of the whole process by %s are for whoever is not limited', async (name, input) => {
    expect(await send(name, input, inLondon)).toBe('FORBIDDEN');
    expect(await send(name, input, everybody)).toBe('done');
  });

  it('leave the audit of all books to whoever is not limited', async () => {
    const { errors } = await inventory.ask('{ stockAudit { stockLevelCount } }', {}, inLondon);
    expect(errors![0]!.extensions.code).toBe('FORBIDDEN');
    await inventory.expectSoundBooks();
  });
});
