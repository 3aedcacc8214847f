import { warehouseIdOf } from '@tradegraph/kernel';
import { startTestWarehouse, type TestWarehouse } from './start.js';

const UPSERT = /* GraphQL */ `
  mutation ($input: UpsertWarehouseInput!) {
    upsertWarehouse(input: $input) {
      warehouse {
        id
        code
        name
        nameZh
        type
        countryCode
        timezone
        address
        status
        version
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`;

interface Upserted {
  upsertWarehouse: {
    warehouse: { id: string; code: string; name: string; version: number; address: string | null } | null;
    userErrors: { code: string; message: string; field: string[] | null }[];
  };
}

let house: TestWarehouse;
let keys = 0;

const upsert = async (input: object, as = {}) => {
  const answer = await house.ask<Upserted>(
    UPSERT,
    { input: { idempotencyKey: `wh-${++keys}`, ...input } },
    as,
  );
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data.upsertWarehouse;
};
const events = (code: string) =>
  house.sql<{ aggregate_version: number }>(
    `SELECT aggregate_version FROM outbox WHERE event_type = 'WAREHOUSE_UPSERTED' AND aggregate_id = ? ORDER BY id`,
    [warehouseIdOf(code)],
  );

beforeAll(async () => {
  house = await startTestWarehouse();
});
afterAll(() => house?.stop());

describe('upsertWarehouse', () => {
  it('creates a warehouse with its defaults, and an id that follows from the code', async () => {
    const { warehouse, userErrors } = await upsert({
      code: 'SHA-1',
      name: 'Shanghai bonded',
      nameZh: '上海保税仓',
      type: 'BONDED',
      countryCode: 'CN',
      timezone: 'Asia/Shanghai',
    });
    expect(userErrors).toEqual([]);
    expect(warehouse).toEqual({
      id: warehouseIdOf('SHA-1'),
      code: 'SHA-1',
      name: 'Shanghai bonded',
      nameZh: '上海保税仓',
      type: 'BONDED',
      countryCode: 'CN',
      timezone: 'Asia/Shanghai',
      address: null,
      status: 'ACTIVE',
      version: 1,
    });
  });

  it('keeps what is left out, clears what is null, and raises no event for a change that is none', async () => {
    await upsert({ code: 'KEEP', name: 'Keep', type: 'DOMESTIC', address: 'Long Lane 1' });
    const same = await upsert({ code: 'KEEP', name: 'Keep' });
    expect(same.warehouse).toMatchObject({ version: 1, address: 'Long Lane 1' });
    expect((await upsert({ code: 'KEEP', address: null })).warehouse).toMatchObject({
      version: 2,
      name: 'Keep',
      address: null,
    });
    expect((await events('KEEP')).map((event) => event.aggregate_version)).toEqual([1, 2]);
  });

  it.each([
    ['no name', { code: 'NEW-1', type: 'DOMESTIC' }, ['name']],
    ['no type', { code: 'NEW-1', name: 'New' }, ['type']],
    ['white space', { code: ' NEW-1', name: 'New', type: 'DOMESTIC' }, ['code']],
    [
      'a country that is none',
      { code: 'NEW-1', name: 'New', type: 'DOMESTIC', countryCode: 'China' },
      ['countryCode'],
    ],
    [
      'a zone that is none',
      { code: 'NEW-1', name: 'New', type: 'DOMESTIC', timezone: 'Mars/Olympus' },
      ['timezone'],
    ],
    ['an offset as zone', { code: 'NEW-1', name: 'New', type: 'DOMESTIC', timezone: '+08:00' }, ['timezone']],
    [
      'a bin twice',
      { code: 'NEW-1', name: 'New', type: 'DOMESTIC', bins: [{ code: 'A' }, { code: 'A' }] },
      ['bins'],
    ],
  ])('refuses %s, naming the field', async (_what, input, field) => {
    expect((await upsert(input)).userErrors[0]).toMatchObject({ code: 'BAD_USER_INPUT', field });
    const { data } = await house.ask('{ warehouse(code: "NEW-1") { id } }');
    expect(data).toEqual({ warehouse: null });
  });

  it('refuses a version that is not current, and an existing warehouse that should be new', async () => {
    await upsert({ code: 'VER', name: 'Version', type: 'DOMESTIC', expectedVersion: 0 });
    for (const expectedVersion of [0, 2]) {
      const { userErrors } = await upsert({ code: 'VER', name: 'Other', expectedVersion });
      expect(userErrors[0]!.code).toBe('VERSION_CONFLICT');
    }
    expect((await upsert({ code: 'VER', name: 'Other', expectedVersion: 1 })).warehouse!.version).toBe(2);
  });

  it('lets ten who create and change the same warehouse at once all through, one after the other', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => upsert({ code: 'RACE', name: `By ${i}`, type: 'OVERSEAS' })),
    );
    expect(answers.flatMap((answer) => answer.userErrors)).toEqual([]);
    expect((await events('RACE')).map((event) => event.aggregate_version)).toEqual(
      Array.from({ length: 10 }, (_, i) => i + 1),
    );
  });

  it('lets one of two through who both expect the same version', async () => {
    await upsert({ code: 'DUEL', name: 'Duel', type: 'DOMESTIC' });
    const answers = await Promise.all(
      ['left', 'right'].map((name) => upsert({ code: 'DUEL', name, expectedVersion: 1 })),
    );
    expect(answers.flatMap((answer) => answer.userErrors.map((error) => error.code))).toEqual([
      'VERSION_CONFLICT',
    ]);
  });
});

describe('bins', () => {
  const bins = async (where: string) => {
    const { data } = await house.ask<{ bins: { nodes: object[]; totalCount: number } }>(
      `{ bins(where: ${where}) { nodes { code zone type warehouse { code } } totalCount } }`,
    );
    return data!.bins;
  };

  it('are created with the warehouse and changed one by one', async () => {
    await upsert({
      code: 'BINS',
      name: 'Bins',
      type: 'DOMESTIC',
      bins: [{ code: 'B-1' }, { code: 'A-1', zone: 'COLD', type: 'STORAGE' }],
    });
    await upsert({ code: 'BINS', bins: [{ code: 'A-1', type: 'QUARANTINE' }] });
    expect(await bins('{ warehouseCode: { eq: "BINS" } }')).toEqual({
      nodes: [
        { code: 'A-1', zone: 'COLD', type: 'QUARANTINE', warehouse: { code: 'BINS' } },
        { code: 'B-1', zone: 'MAIN', type: 'PICKING', warehouse: { code: 'BINS' } },
      ],
      totalCount: 2,
    });
    expect((await bins('{ warehouseCode: { eq: "BINS" }, zone: { eq: "COLD" } }')).totalCount).toBe(1);
    expect((await bins('{ type: { eq: PICKING }, code: { startsWith: "B" } }')).totalCount).toBe(1);
  });
});

describe('access', () => {
  it('lets the analyst read and not write', async () => {
    const read = await house.ask('{ warehouses(first: 1) { nodes { id } } }', {}, { role: 'analyst' });
    expect(read.errors).toBeUndefined();
    const input = { idempotencyKey: 'no', code: 'NO', name: 'No', type: 'DOMESTIC' };
    const write = await house.ask(UPSERT, { input }, { role: 'analyst' });
    expect(write.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('takes exactly one of id and code', async () => {
    for (const args of ['', `(id: "x", code: "y")`]) {
      const { errors } = await house.ask(`{ warehouse${args} { id } }`);
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    const { data } = await house.ask(`{ warehouse(id: "${warehouseIdOf('SHA-1')}") { code } }`);
    expect(data).toEqual({ warehouse: { code: 'SHA-1' } });
  });
});
