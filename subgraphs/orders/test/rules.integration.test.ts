import { until } from '@tradegraph/test-kit';
import { order as anOrder, line } from './asking.js';
import { startFlow, type Flowing } from './start-flow.js';

let flow: Flowing;
beforeAll(async () => {
  flow = await startFlow();
  await rule('carrier', 'CARRIER', { type: 'USE', carrierServices: ['fake:STANDARD'] });
}, 60_000);
afterAll(() => flow?.stop());

interface RuleAnswer {
  rule: { id: string; version: number } | null;
}
const rule = (code: string, kind: string, action: object, condition?: object, more: object = {}) =>
  flow.mutate<RuleAnswer>('upsertRule', 'rule { id version }', {
    ...{ code, kind, name: code, priority: 1, action, condition, ...more },
  });
const off = (code: string, action: object) => rule(code, 'REVIEW', action, undefined, { enabled: false });

let count = 0;
const taken = async (lines: object[], more: object = {}) =>
  (await flow.take([anOrder(`rule-${++count}`, { lines, ...more })]))[0]!;
const stocked = (): string => {
  flow.stock.set(`R-${++count}`, 'WH-1', 100);
  return `R-${count}`;
};

describe('rules', () => {
  it('hold with every reason, release nothing by themselves, and count at once when they change', async () => {
    const hold = (reason: string) => ({ type: 'HOLD', reason });
    const above = (fact: string, value: string) => ({ fact, operator: 'GREATER_THAN', values: [value] });
    await rule('large', 'REVIEW', hold('too large'), above('ORDER_TOTAL', '10'));
    await rule('many', 'REVIEW', hold('too many'), above('ORDER_UNITS', '5'), { priority: 2 });
    const skuCode = stocked();
    const orderId = await taken([line({ skuCode, quantity: 6 })]);
    await flow.reaches(orderId, 'ON_HOLD');
    const held = await flow.order(orderId);
    expect(held.holdReasons).toEqual(['too large', 'too many']);
    expect(held.holds.map(({ kind, ruleCode }) => [kind, ruleCode])).toEqual([
      ['RULE', 'large'],
      ['RULE', 'many'],
    ]);
    await off('large', hold('too large'));
    await off('many', hold('too many'));
    for (let n = 0; n < 2; n++) await flow.mutate('releaseOrderHold', 'order { id }', { orderId });
    await flow.reaches(orderId, 'RELEASED');
  });

  it('do not hold again what a person let go, though they still would', async () => {
    const action = { type: 'HOLD', reason: 'look at it' };
    await rule('look', 'REVIEW', action);
    const orderId = await taken([line({ skuCode: stocked() })]);
    await flow.reaches(orderId, 'ON_HOLD');
    await flow.mutate('releaseOrderHold', 'order { id }', { orderId });
    await flow.reaches(orderId, 'RELEASED');
    expect((await flow.order(orderId)).holds).toHaveLength(1);
    await off('look', action);
  });

  const is = (fact: string, ...values: string[]) => ({ fact, operator: 'IN', values });
  const whole = { name: 'Ada', countryCode: 'GB', city: 'London', postalCode: 'N1 9GU', line1: '1 Road' };
  it.each<[string, string, object, object, object]>([
    [
      'an address that lacks a part',
      'ADDRESS',
      { fact: 'ADDRESS_COMPLETE', operator: 'EQUALS', values: ['false'] },
      { shipTo: { ...whole, postalCode: null } },
      { shipTo: whole },
    ],
    [
      'a blocked buyer',
      'RULE',
      is('BUYER_ID', 'bad-1', 'bad-2'),
      { buyer: { channelBuyerId: 'bad-2' } },
      { buyer: { channelBuyerId: 'good-1' } },
    ],
    [
      'a blocked address of a buyer, in whatever letters',
      'RULE',
      is('BUYER_EMAIL', 'eve@example.com'),
      { buyer: { channelBuyerId: 'e-1', email: 'Eve@Example.com' } },
      { buyer: { channelBuyerId: 'e-2', email: 'adam@example.com' } },
    ],
    [
      'a blocked country',
      'RULE',
      is('ADDRESS_COUNTRY', 'KP', 'CU'),
      { shipTo: { ...whole, countryCode: 'CU' } },
      { shipTo: whole },
    ],
  ])('hold %s, and nobody else', async (reason, holdKind, condition, held, free) => {
    const action = { type: 'HOLD', reason, holdKind };
    await rule('block', 'REVIEW', action, condition);
    const skuCode = stocked();
    const [blocked, other] = [await taken([line({ skuCode })], held), await taken([line({ skuCode })], free)];
    await flow.reaches(blocked, 'ON_HOLD');
    expect(await flow.order(blocked)).toMatchObject({
      ...{ holdReasons: [reason], holds: [{ kind: holdKind, ruleCode: 'block' }] },
    });
    await flow.reaches(other, 'RELEASED');
    await off('block', action);
  });

  it('hold what may be the same order again: the same buyer and goods within a day', async () => {
    const action = { type: 'HOLD', reason: 'twice?', holdKind: 'POSSIBLE_DUPLICATE' };
    const skuCode = stocked();
    const buyer = { channelBuyerId: 'twice' };
    const placed = (placedAt: string, more: object = {}) =>
      taken([line({ skuCode, ...more })], { buyer, placedAt });
    const first = await placed('2026-03-01T09:00:00Z');
    await flow.reaches(first, 'RELEASED');
    const duplicate = { fact: 'ORDER_POSSIBLE_DUPLICATE', operator: 'EQUALS', values: ['true'] };
    await rule('twice', 'REVIEW', action, duplicate);
    const again = await placed('2026-03-02T08:59:00Z');
    const later = await placed('2026-03-03T09:00:00Z');
    const more = await placed('2026-03-01T10:00:00Z', { quantity: 7 });
    await flow.reaches(again, 'ON_HOLD');
    expect((await flow.order(again)).holds).toMatchObject([{ kind: 'POSSIBLE_DUPLICATE' }]);
    for (const id of [later, more]) await flow.reaches(id, 'RELEASED');
    await off('twice', action);
  });

  it('hold beside a person: it goes on when the last hold of both is released, not before', async () => {
    const action = { type: 'HOLD', reason: 'look at it' };
    await rule('look', 'REVIEW', action);
    const orderId = await taken([line({ skuCode: stocked() })]);
    await flow.reaches(orderId, 'ON_HOLD');
    await flow.mutate('holdOrder', 'order { id }', { orderId, reason: 'the buyer called' });
    expect((await flow.order(orderId)).holdReasons).toEqual(['look at it', 'the buyer called']);
    const release = () =>
      flow.mutate<{ order: { status: string } }>('releaseOrderHold', 'order { status }', { orderId });
    expect((await release()).order.status).toBe('ON_HOLD');
    expect((await release()).order.status).toBe('PENDING');
    await flow.reaches(orderId, 'RELEASED');
    await off('look', action);
  });

  it('count from their first to their last moment, and in the order of their priority', async () => {
    const hour = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();
    const hold = (reason: string) => ({ type: 'HOLD', reason });
    const timed = (code: string, priority: number, more: object) =>
      rule(code, 'REVIEW', hold(code), undefined, { priority, ...more });
    await timed('over', 1, { validTo: hour(-1) });
    await timed('early', 1, { validFrom: hour(1) });
    await timed('second', 30, { validFrom: hour(-1), validTo: hour(1) });
    await timed('first', 20, {});
    const id = await taken([line({ skuCode: stocked() })]);
    await flow.reaches(id, 'ON_HOLD');
    expect((await flow.order(id)).holdReasons).toEqual(['first', 'second']);
    await rule('trusted', 'REVIEW', { type: 'APPROVE' }, undefined, { priority: 10 });
    await flow.reaches(await taken([line({ skuCode: stocked() })]), 'RELEASED');
    for (const code of ['over', 'early', 'second', 'first']) await off(code, hold(code));
    await off('trusted', { type: 'APPROVE' });
  });

  it('hold for a payment, and let go when it arrives', async () => {
    const action = { type: 'HOLD', reason: 'not paid', holdKind: 'PAYMENT_MISSING' };
    await rule('paid', 'REVIEW', action, { fact: 'ORDER_PAID_SHARE', operator: 'LESS_THAN', values: ['1'] });
    const id = await taken([line({ skuCode: stocked(), quantity: 2, unitPrice: '5' })]);
    await flow.reaches(id, 'ON_HOLD');
    const [stored] = await flow.sql<{ channelOrderId: string }>(
      'SELECT channel_order_id AS channelOrderId FROM sales_order WHERE id = ?',
      [id],
    );
    const pay = (paymentId: string, amount: string) =>
      flow.finance.publish({
        eventType: 'PAYMENT_RECORDED',
        ...{ aggregateType: 'Payment', aggregateId: paymentId, aggregateVersion: 1 },
        data: {
          ...{
            paymentId,
            orderId: null,
            channelCode: 'shop',
            channelOrderId: stored!.channelOrderId,
            amount,
          },
          currencyCode: 'GBP',
          status: 'CAPTURED',
        },
      });
    await pay('pay_1', '4');
    await until(async () => (await flow.sql('SELECT 1 FROM payment_fact')).length === 1, 'a part of it');
    await pay('pay_2', '6');
    await flow.reaches(id, 'RELEASED');
    await off('paid', action);
  });

  it('hold for an unknown SKU, and let go when the catalog knows it', async () => {
    const action = { type: 'HOLD', reason: 'unknown goods', holdKind: 'UNKNOWN_SKU' };
    await rule('known', 'REVIEW', action, { fact: 'LINE_SKUS_KNOWN', operator: 'EQUALS', values: ['false'] });
    const skuCode = stocked();
    const id = await taken([line({ skuCode })]);
    await flow.reaches(id, 'ON_HOLD');
    await flow.catalog.publish({
      eventType: 'SKU_UPSERTED',
      ...{ aggregateType: 'Sku', aggregateId: 'sku_1', aggregateVersion: 1 },
      data: {
        ...{ skuId: 'sku_1', skuCode, name: 'Known now', weightGrams: 10, lengthMm: null, widthMm: null },
        ...{ heightMm: null, hsCode: null, originCountry: null, status: 'ACTIVE' },
      },
    });
    await flow.reaches(id, 'RELEASED');
    await off('known', action);
  });

  it('say beforehand what they would decide, and change nothing', async () => {
    const id = await taken([line({ skuCode: stocked() })]);
    await flow.reaches(id, 'RELEASED');
    const { previewRule } = await flow.data<{ previewRule: object[] }>(
      `query ($input: PreviewRuleInput!) { previewRule(input: $input) {
        approved holdReasons matched { code kind action } candidates { warehouse { code } chosen } } }`,
      {
        input: {
          orderIds: [id],
          rule: { code: 'new', kind: 'REVIEW', priority: 1, action: { type: 'HOLD', reason: 'all of them' } },
        },
      },
    );
    expect(previewRule).toEqual([
      {
        ...{ approved: false, holdReasons: ['all of them'] },
        matched: [{ code: 'new', kind: 'REVIEW', action: 'HOLD' }],
        candidates: [{ warehouse: { code: 'WH-1' }, chosen: true }],
      },
    ]);
    expect(await flow.sql("SELECT 1 FROM order_rule WHERE code = 'new'")).toEqual([]);
  });

  it.each([
    [
      'a fact that its kind does not know',
      'REVIEW',
      { fact: 'QUOTE_PRICE', operator: 'LESS_THAN', values: ['1'] },
    ],
    ['a number that is none', 'REVIEW', { fact: 'ORDER_TOTAL', operator: 'LESS_THAN', values: ['much'] }],
    ['two parts at once', 'REVIEW', { not: is('ADDRESS_COUNTRY', 'GB'), all: [is('ADDRESS_COUNTRY', 'FR')] }],
    ['a group of nothing', 'REVIEW', { not: { any: [] } }],
    ['an operator that does not fit', 'REVIEW', { fact: 'BUYER_ID', operator: 'AT_LEAST', values: ['1'] }],
  ])('are refused with %s', async (_what, kind, condition) => {
    const answer = await rule('bad', kind, { type: 'HOLD', reason: 'x' }, condition);
    expect(answer).toMatchObject({ rule: null, userErrors: [{ code: 'BAD_USER_INPUT' }] });
  });

  it('are read with a condition of any depth at once', async () => {
    const condition = { all: [{ not: { any: [is('ADDRESS_COUNTRY', 'GB')] } }, is('BUYER_ID', 'a', 'b')] };
    await rule('deep', 'REVIEW', { type: 'HOLD', reason: 'deep' }, condition, { enabled: false });
    const { rules } = await flow.data<{ rules: { nodes: { conditionParts: object[] }[] } }>(
      '{ rules(where: { code: { eq: "deep" } }) { nodes { conditionParts { parent type fact operator values } } } }',
    );
    const group = { fact: null, operator: null, values: null };
    expect(rules.nodes[0]!.conditionParts).toEqual([
      ...[
        { parent: null, type: 'ALL', ...group },
        { parent: 0, type: 'NOT', ...group },
      ],
      { parent: 1, type: 'ANY', ...group },
      { parent: 2, type: 'FACT', fact: 'ADDRESS_COUNTRY', operator: 'IN', values: ['GB'] },
      { parent: 0, type: 'FACT', fact: 'BUYER_ID', operator: 'IN', values: ['a', 'b'] },
    ]);
  });

  it('are refused with an action that is not of their kind, or another kind than before', async () => {
    expect((await rule('bad', 'REVIEW', { type: 'USE', carrierServices: ['a:B'] })).rule).toBeNull();
    expect((await rule('carrier', 'REVIEW', { type: 'APPROVE' })).rule).toBeNull();
  });
});
