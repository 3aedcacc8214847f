import { ask as requests } from './requests.js';
import { startTestInventory, type TestInventory } from './start.js';

let inventory: TestInventory;
let stock: ReturnType<typeof requests>;

beforeAll(async () => {
  inventory = await startTestInventory();
  stock = requests(inventory);
  await inventory.receive('LHR', [
    { skuCode: 'A', quantity: 100, binCode: 'A-1' },
    { skuCode: 'A', quantity: 20, binCode: 'A-2' },
    ...Array.from({ length: 40 }, (_, i) => ({ skuCode: `SKU-${i}`, quantity: (i % 5) + 1 })),
  ]);
  await inventory.receive(
    'FRA',
    Array.from({ length: 30 }, (_, i) => ({ skuCode: `SKU-${i}`, quantity: 7 })),
  );
});
afterAll(() => inventory?.stop());

describe('adjustStock', () => {
  afterEach(() => inventory.expectSoundBooks());

  it('adds, takes away, and moves between sellable and unsellable, with the reason in the ledger', async () => {
    await stock.adjust('A', { sellableDelta: 5, reason: 'found behind the shelf' });
    await stock.adjust('A', { sellableDelta: -3, unsellableDelta: 3, reason: '破损' });
    const { stockLevel } = await stock.adjust('A', { unsellableDelta: -1, reason: 'scrapped' });
    expect(stockLevel).toMatchObject({ onHand: 124, sellable: 122, reserved: 0, unsellable: 2, version: 4 });
    const entries = (await stock.ledger('A')).filter((entry) => entry.changeType === 'ADJUST');
    expect(entries.map((entry) => [entry.reason, entry.beforeQty, entry.afterQty])).toEqual([
      ['scrapped', 125, 124],
      ['破损', 125, 125],
      ['found behind the shelf', 120, 125],
    ]);
  });

  it('never makes sellable negative', async () => {
    const { sellable, version } = await stock.level('A');
    const { stockLevel, userErrors } = await stock.adjust('A', {
      sellableDelta: -sellable - 1,
      reason: 'lost',
    });
    expect(stockLevel).toBeNull();
    expect(userErrors[0]).toMatchObject({
      __typename: 'InsufficientStockError',
      required: sellable + 1,
      available: sellable,
    });
    expect((await stock.level('A')).version).toBe(version);
  });

  it.each([
    ['no reason', 'BAD_USER_INPUT', { sellableDelta: 1, reason: ' ' }],
    ['no change', 'BAD_USER_INPUT', { reason: 'nothing' }],
    ['more unsellable than there is', 'BAD_USER_INPUT', { unsellableDelta: -1_000, reason: 'lost' }],
    ['too much', 'BAD_USER_INPUT', { sellableDelta: 1_000_001, reason: 'typo' }],
    ['an old version', 'VERSION_CONFLICT', { sellableDelta: 1, reason: 'late', expectedVersion: 1 }],
  ])('refuses %s with %s', async (_what, code, change) => {
    expect((await stock.adjust('A', change)).userErrors[0]!.code).toBe(code);
  });

  it('refuses stock that never was', async () => {
    const { userErrors } = await stock.adjust('GHOST', { sellableDelta: 1, reason: 'found' });
    expect(userErrors[0]).toMatchObject({ code: 'NOT_FOUND', field: ['skuCode'] });
  });

  it('lets one of two through who both expect the same version', async () => {
    const { version } = await stock.level('A');
    const answers = await Promise.all(
      [1, 2].map((sellableDelta) =>
        stock.adjust('A', { sellableDelta, reason: 'count', expectedVersion: version }),
      ),
    );
    expect(answers.flatMap((answer) => answer.userErrors.map((error) => error.code))).toEqual([
      'VERSION_CONFLICT',
    ]);
  });
});

type Page<T> = {
  nodes: T[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
};

async function walk<T>(ask: (after: string | null) => Promise<Page<T>>): Promise<T[]> {
  const seen: T[] = [];
  for (let after: string | null = null; ;) {
    const page = await ask(after);
    seen.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) {
      expect(seen.length).toBe(page.totalCount);
      return seen;
    }
    after = page.pageInfo.endCursor;
  }
}
const PAGE = 'pageInfo { hasNextPage endCursor } totalCount';

describe('lists', () => {
  interface Listed {
    id: string;
    sellable: number;
    sku: { skuCode: string };
  }
  const levels = (orderBy: string, where: string) =>
    walk(async (after) => {
      const { data, errors } = await inventory.ask<{ stockLevels: Page<Listed> }>(
        `query ($after: String) { stockLevels(first: 7, after: $after, orderBy: ${orderBy}, where: ${where}) {
          nodes { id sellable sku { skuCode } warehouse { code } } ${PAGE} } }`,
        { after },
      );
      if (errors) throw new Error(JSON.stringify(errors));
      return data!.stockLevels;
    });

  it('walk all stock levels in both orders without gap or duplicate', async () => {
    const bySku = await levels('SKU_CODE_ASC', '{}');
    expect(new Set(bySku.map((level) => level.id)).size).toBe(71);
    expect(bySku.map((level) => level.sku.skuCode)).toEqual(bySku.map((level) => level.sku.skuCode).sort());
    const bySellable = await levels('SELLABLE_ASC', '{}');
    expect(new Set(bySellable.map((level) => level.id))).toEqual(new Set(bySku.map((level) => level.id)));
    const units = bySellable.map((level) => level.sellable);
    expect(units).toEqual([...units].sort((a, b) => a - b));
  });

  it('filter by SKU, warehouse and sellable units', async () => {
    expect((await levels('SKU_CODE_ASC', '{ warehouseCode: { eq: "FRA" } }')).length).toBe(30);
    expect(
      (await levels('SELLABLE_ASC', '{ warehouseCode: { eq: "LHR" }, sellable: { lte: 2 } }')).length,
    ).toBe(16);
    expect((await levels('SKU_CODE_ASC', '{ skuCode: { in: ["SKU-1", "SKU-35"] } }')).length).toBe(3);
  });

  it.each(['OCCURRED_AT_ASC', 'OCCURRED_AT_DESC'])('walk the ledger by %s, filtered', async (orderBy) => {
    const entries = await walk(async (after) => {
      const { data } = await inventory.ask<{ stockLedger: Page<{ id: string }> }>(
        `query ($after: String) { stockLedger(first: 7, after: $after, orderBy: ${orderBy},
          where: { changeType: { eq: IN }, warehouseCode: { eq: "LHR" } }) {
          nodes { id stockLevel { id } sku { skuCode } warehouse { code } } ${PAGE} } }`,
        { after },
      );
      return data!.stockLedger;
    });
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(41);
  });

  it('walk reservations of one status', async () => {
    const lines = [{ skuCode: 'SKU-4', warehouseCode: 'FRA', quantity: 1 }];
    for (let i = 0; i < 5; i++) await stock.reserve(lines, { orderId: 'ord_list' });
    const found = await walk(async (after) => {
      const { data } = await inventory.ask<{ reservations: Page<{ id: string }> }>(
        `query ($after: String) { reservations(first: 2, after: $after,
          where: { status: { in: [ACTIVE] }, orderId: { eq: "ord_list" } }) { nodes { id } ${PAGE} } }`,
        { after },
      );
      return data!.reservations;
    });
    expect(new Set(found.map((reservation) => reservation.id)).size).toBe(5);
  });
});

describe('what other types see', () => {
  const entities = async (selection: string, representations: object[]) => {
    const { data, errors } = await inventory.ask<{ _entities: never[] }>(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`,
      { representations },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data!._entities as unknown[];
  };

  it('is the stock of a SKU per warehouse and in all', async () => {
    const found = await entities('... on Sku { sellable stockLevels { onHand warehouse { code } } }', [
      { __typename: 'Sku', skuCode: 'SKU-2' },
      { __typename: 'Sku', skuCode: 'SKU-NONE' },
    ]);
    expect(found).toEqual([
      {
        sellable: 10,
        stockLevels: [
          { onHand: 7, warehouse: { code: 'FRA' } },
          { onHand: 3, warehouse: { code: 'LHR' } },
        ],
      },
      { sellable: 0, stockLevels: [] },
    ]);
  });

  it('is the stock of a warehouse, page by page', async () => {
    type Found = [{ stockLevels: Page<{ sku: { skuCode: string } }> }];
    const levels = await walk(async (after) => {
      const page = `stockLevels(first: 9${after ? `, after: "${after}"` : ''}) { nodes { sku { skuCode } } ${PAGE} }`;
      const [{ stockLevels }] = (await entities(`... on Warehouse { ${page} }`, [
        { __typename: 'Warehouse', code: 'LHR' },
      ])) as Found;
      return stockLevels;
    });
    const codes = levels.map((level) => level.sku.skuCode);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(codes.length).toBe(41);
  });

  it('refuses a cursor of another list, and a page that is too long', async () => {
    for (const [argument, code] of [
      ['after: "nonsense"', 'INVALID_CURSOR'],
      ['first: 251', 'BAD_USER_INPUT'],
    ]) {
      const { errors } = await inventory.ask(
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Warehouse { stockLevels(${argument}) { nodes { id } } } } }`,
        { r: [{ __typename: 'Warehouse', code: 'LHR' }] },
      );
      expect(errors?.[0]?.extensions.code).toBe(code);
    }
  });

  it.each([
    [
      'SKUs',
      '... on Sku { sellable stockLevels { id onHand } }',
      (i: number) => ({ __typename: 'Sku', skuCode: `SKU-${i}` }),
    ],
    [
      'warehouses',
      '... on Warehouse { stockLevels(first: 3) { nodes { id sku { sellable } } totalCount } }',
      (i: number) => ({ __typename: 'Warehouse', code: i === 0 ? 'LHR' : `WH-${i}` }),
    ],
    [
      'orders',
      '... on Order { reservations { id lines { quantity sku { stockLevels { id } } } } }',
      (i: number) => ({ __typename: 'Order', id: i === 0 ? 'ord_list' : `ord_${i}` }),
    ],
  ])('costs the same number of statements for one and for fifty %s', async (_what, selection, reference) => {
    const fetch = (count: number) =>
      entities(
        selection,
        Array.from({ length: count }, (_, i) => reference(i)),
      );
    const one = await inventory.statementsOf(() => fetch(1));
    expect(await inventory.statementsOf(() => fetch(50))).toBe(one);
  });
});

describe('access', () => {
  it('lets the analyst read and not write', async () => {
    const read = await inventory.ask('{ stockLevels(first: 1) { nodes { id } } }', {}, { role: 'analyst' });
    expect(read.errors).toBeUndefined();
    for (const operation of [
      'mutation { reserveStock(input: { idempotencyKey: "x", lines: [] }) { userErrors { code } } }',
      'mutation { releaseReservation(input: { idempotencyKey: "x", reservationId: "y" }) { userErrors { code } } }',
      '{ stockAudit { checkedAt } }',
    ]) {
      const { errors } = await inventory.ask(operation, {}, { role: 'analyst' });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});

describe('the last defence', () => {
  it.each([
    [
      'oversold',
      `UPDATE stock_level SET sellable = -1, on_hand = on_hand - sellable - 1 WHERE sku_code = 'SKU-1'`,
    ],
    ['not adding up', `UPDATE stock_level SET on_hand = on_hand + 1 WHERE sku_code = 'SKU-1'`],
    [
      'less than nothing reserved',
      `UPDATE stock_level SET reserved = -1, sellable = sellable + 1 WHERE sku_code = 'SKU-1'`,
    ],
    [
      'a doubled ledger entry',
      `INSERT INTO stock_ledger SELECT 'led_double', stock_level_id, stock_level_version, sku_code,
      warehouse_code, change_type, before_qty, after_qty, on_hand_delta, sellable_delta, reserved_delta, unsellable_delta,
      cause_type, cause_id, reason, actor, occurred_at FROM stock_ledger LIMIT 1`,
    ],
  ])('is the database: it refuses stock that is %s', async (_what, statement) => {
    await expect(inventory.sql(statement)).rejects.toThrow(/constraint|check|duplicate/i);
  });

  it.each([
    [
      'ledger-adds-up',
      `UPDATE stock_level SET sellable = sellable + 1, on_hand = on_hand + 1 WHERE sku_code = 'SKU-9'`,
    ],
    ['ledger-adds-up', `DELETE FROM stock_ledger WHERE sku_code = 'SKU-10' AND warehouse_code = 'FRA'`],
    ['ledger-has-levels', `DELETE FROM stock_level WHERE sku_code = 'SKU-11'`],
    [
      'ledger-is-a-chain',
      `UPDATE stock_ledger SET before_qty = before_qty + 1, after_qty = after_qty + 1 WHERE sku_code = 'SKU-12'`,
    ],
    [
      'reserved-is-held',
      `UPDATE reservation_line SET quantity = quantity + 1 WHERE sku_code = 'SKU-4' LIMIT 1`,
    ],
    [
      'reservations-are-resolved-once',
      `UPDATE reservation SET status = 'COMMITTED', resolved_at = NOW(3) WHERE order_id = 'ord_list' LIMIT 1`,
    ],
  ])('is the audit: %s finds what no constraint can see', async (check, statement) => {
    await inventory.sql(statement);
    const { data } = await inventory.ask<{ stockAudit: { violations: { check: string; detail: string }[] } }>(
      '{ stockAudit { violations { check subjectId detail } } }',
    );
    expect(data!.stockAudit.violations.map((violation) => violation.check)).toContain(check);
  });
});
