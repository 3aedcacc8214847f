import { sqlStatements } from '@tradegraph/test-kit';
import { startTestWarehouse, type TestWarehouse } from './start.js';

const RECEIVE = /* GraphQL */ `
  mutation ($input: ReceiveStockInput!) {
    receiveStock(input: $input) {
      receipt {
        id
        reference
        receivedAt
        warehouse {
          code
        }
        lines {
          lineNo
          quantity
          sku {
            skuCode
          }
          bin {
            code
            zone
            type
          }
        }
      }
      userErrors {
        code
        bizCode
        message
        field
      }
    }
  }
`;

interface Line {
  skuCode: string;
  quantity: number;
  binCode?: string;
}
interface Received {
  receiveStock: {
    receipt: { id: string; reference: string | null; lines: object[] } | null;
    userErrors: { code: string; message: string; field: string[] | null }[];
  };
}

let house: TestWarehouse;
let keys = 0;

const receive = async (lines: Line[], more: object = {}) => {
  const input = { idempotencyKey: `rcv-${++keys}`, warehouseCode: 'LHR', lines, ...more };
  const answer = await house.ask<Received>(RECEIVE, { input });
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data.receiveStock;
};
const binStock = async (skuCode: string, args = '') => {
  const { data } = await house.ask<{
    _entities: [{ binStock: { quantity: number; bin: { code: string } }[] }];
  }>(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Sku { binStock${args} { quantity bin { code } } } } }`,
    { r: [{ __typename: 'Sku', skuCode }] },
  );
  return data!._entities[0].binStock.map((stock) => [stock.bin.code, stock.quantity]);
};
const outboxOf = async (receiptId: string) => {
  const rows = await house.sql<{ data: string }>('SELECT data FROM outbox WHERE aggregate_id = ?', [
    receiptId,
  ]);
  return rows.map((row) => JSON.parse(row.data) as { lines: Line[] });
};

beforeAll(async () => {
  house = await startTestWarehouse();
  for (const [code, status] of [
    ['LHR', 'ACTIVE'],
    ['FRA', 'ACTIVE'],
    ['OLD', 'INACTIVE'],
  ]) {
    await house.ask(
      'mutation ($input: UpsertWarehouseInput!) { upsertWarehouse(input: $input) { userErrors { message } } }',
      { input: { idempotencyKey: `wh-${code}`, code, name: code, type: 'DOMESTIC', status } },
    );
  }
});
afterAll(() => house?.stop());

describe('receiveStock', () => {
  it('books goods into bins, known or not, and says so in one event with all lines', async () => {
    const { receipt, userErrors } = await receive(
      [
        { skuCode: '85123A', quantity: 6, binCode: 'A-01' },
        { skuCode: '85123a', quantity: 2 },
        { skuCode: '85123A', quantity: 4, binCode: 'A-02' },
        { skuCode: '85123A', quantity: 1, binCode: 'A-01' },
      ],
      { reference: 'ASN 77' },
    );
    expect(userErrors).toEqual([]);
    expect(receipt).toMatchObject({ reference: 'ASN 77', warehouse: { code: 'LHR' } });
    expect(receipt!.lines).toEqual([
      {
        lineNo: 1,
        quantity: 6,
        sku: { skuCode: '85123A' },
        bin: { code: 'A-01', zone: 'MAIN', type: 'PICKING' },
      },
      {
        lineNo: 2,
        quantity: 2,
        sku: { skuCode: '85123a' },
        bin: { code: 'RECV-01', zone: 'RECEIVING', type: 'RECEIVING' },
      },
      {
        lineNo: 3,
        quantity: 4,
        sku: { skuCode: '85123A' },
        bin: { code: 'A-02', zone: 'MAIN', type: 'PICKING' },
      },
      {
        lineNo: 4,
        quantity: 1,
        sku: { skuCode: '85123A' },
        bin: { code: 'A-01', zone: 'MAIN', type: 'PICKING' },
      },
    ]);
    expect(Object.fromEntries(await binStock('85123A'))).toEqual({ 'A-01': 7, 'A-02': 4 });
    const [event, ...others] = await outboxOf(receipt!.id);
    expect(others).toEqual([]);
    expect(event!.lines.map((line) => [line.skuCode, line.binCode, line.quantity])).toEqual([
      ['85123A', 'A-01', 6],
      ['85123a', 'RECV-01', 2],
      ['85123A', 'A-02', 4],
      ['85123A', 'A-01', 1],
    ]);
  });

  it('keeps the age of a bin that still has goods, and starts a new one when it was empty', async () => {
    await receive([{ skuCode: 'AGE', quantity: 1, binCode: 'OLD-BIN' }]);
    await receive([{ skuCode: 'AGE', quantity: 1, binCode: 'NEW-BIN' }]);
    await receive([{ skuCode: 'AGE', quantity: 5, binCode: 'OLD-BIN' }]);
    expect(await binStock('AGE')).toEqual([
      ['OLD-BIN', 6],
      ['NEW-BIN', 1],
    ]);
    await house.sql(`UPDATE bin_stock SET quantity = 0 WHERE sku_code = 'AGE' AND quantity = 6`);
    await receive([{ skuCode: 'AGE', quantity: 3, binCode: 'OLD-BIN' }]);
    expect(await binStock('AGE')).toEqual([
      ['NEW-BIN', 1],
      ['OLD-BIN', 3],
    ]);
  });

  it('keeps the bins of warehouses apart, though they have the same code', async () => {
    await receive([{ skuCode: 'APART', quantity: 1 }]);
    await receive([{ skuCode: 'APART', quantity: 2 }], { warehouseCode: 'FRA' });
    expect((await binStock('APART')).length).toBe(2);
    expect(await binStock('APART', '(warehouseCode: "FRA")')).toEqual([['RECV-01', 2]]);
  });

  it.each([
    ['an unknown warehouse', 'NOT_FOUND', { warehouseCode: 'NOWHERE' }, ['warehouseCode']],
    ['a closed warehouse', 'BAD_USER_INPUT', { warehouseCode: 'OLD' }, ['warehouseCode']],
    ['no lines', 'BAD_USER_INPUT', { lines: [] }, ['lines']],
    ['1,001 lines', 'BAD_USER_INPUT', { lines: Array(1_001).fill({ skuCode: 'X', quantity: 1 }) }, ['lines']],
    [
      'a quantity of 0',
      'BAD_USER_INPUT',
      { lines: [{ skuCode: 'X', quantity: 0 }] },
      ['lines', '0', 'quantity'],
    ],
    [
      'too many',
      'BAD_USER_INPUT',
      { lines: [{ skuCode: 'X', quantity: 1_000_001 }] },
      ['lines', '0', 'quantity'],
    ],
    ['white space', 'BAD_USER_INPUT', { lines: [{ skuCode: 'X ', quantity: 1 }] }, ['lines', '0', 'skuCode']],
    [
      'an empty bin',
      'BAD_USER_INPUT',
      { lines: [{ skuCode: 'X', quantity: 1, binCode: '' }] },
      ['lines', '0', 'binCode'],
    ],
  ])('refuses %s with %s, and books nothing', async (_what, code, more, field) => {
    const { receipt, userErrors } = await receive([{ skuCode: 'X', quantity: 1 }], more);
    expect(receipt).toBeNull();
    expect(userErrors[0]).toMatchObject({ code, field });
    expect(await binStock('X')).toEqual([]);
  });

  it('refuses a receipt that would overflow a bin, whole', async () => {
    await house.sql(
      `INSERT INTO bin_stock (bin_id, sku_code, warehouse_code, quantity, received_at)
       SELECT id, 'FULL', 'LHR', 2147483600, NOW(3) FROM bin WHERE warehouse_code = 'LHR' AND code = 'RECV-01'`,
    );
    const { userErrors } = await receive([
      { skuCode: 'BESIDE', quantity: 1 },
      { skuCode: 'FULL', quantity: 100 },
    ]);
    expect(userErrors[0]!.message).toContain('2,147,483,647');
    expect(await binStock('BESIDE')).toEqual([]);
  });

  it('books a repeated request once, and refuses its key for another', async () => {
    const idempotencyKey = 'delivery-note-1';
    const first = await receive([{ skuCode: 'ONCE', quantity: 5 }], { idempotencyKey });
    const again = await receive([{ skuCode: 'ONCE', quantity: 5 }], { idempotencyKey });
    expect(again.receipt!.id).toBe(first.receipt!.id);
    const other = await receive([{ skuCode: 'ONCE', quantity: 6 }], { idempotencyKey });
    expect(other.userErrors[0]!.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await binStock('ONCE')).toEqual([['RECV-01', 5]]);
  });

  it('counts every unit of forty receipts that touch the same bins at once, in opposite orders', async () => {
    const lines = Array.from({ length: 30 }, (_, i) => ({
      skuCode: `BUSY-${i}`,
      quantity: 1,
      binCode: `NEW-${i % 7}`,
    }));
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, i) => receive(i % 2 ? lines : [...lines].reverse())),
    );
    expect(answers.flatMap((answer) => answer.userErrors)).toEqual([]);
    const [row] = await house.sql<{ units: string; places: number }>(
      `SELECT SUM(quantity) AS units, COUNT(*) AS places FROM bin_stock WHERE sku_code LIKE 'BUSY-%'`,
    );
    expect([Number(row!.units), row!.places]).toEqual([1_200, 30]);
  });

  it('costs one more statement for each hundred rows of a table, not one for each line', async () => {
    const statements = async (count: number) => {
      const lines = Array.from({ length: count }, (_, i) => ({
        skuCode: `BULK-${i}`,
        quantity: 1,
        binCode: 'A-01',
      }));
      const before = await sqlStatements(house.url);
      await house.ask(
        'mutation ($input: ReceiveStockInput!) { receiveStock(input: $input) { userErrors { message } } }',
        { input: { idempotencyKey: `bulk-${count}`, warehouseCode: 'LHR', lines } },
      );
      return (await sqlStatements(house.url)) - before;
    };
    await receive([{ skuCode: 'BULK-0', quantity: 1, binCode: 'A-01' }]); // the bin is there from now on
    const one = await statements(1);
    expect(await statements(100)).toBe(one);
    expect(await statements(1_000)).toBe(one + 2 * 9); // lines, bin stock
    const [row] = await house.sql<{ places: number }>(
      `SELECT COUNT(*) AS places FROM bin_stock WHERE sku_code LIKE 'BULK-%'`,
    );
    expect(row!.places).toBe(1_000);
  });
});
