import { sqlStatements, until } from '@tradegraph/test-kit';
import { completed, handedOver, received, shipped } from './facts.js';
import { payment, paymentGraph } from './payment-graph.js';
import { startTestFinance, type TestFinance } from './start-test-finance.js';

type Who = Parameters<TestFinance['ask']>[2];

let finance: TestFinance;
/** Ids of payments and vouchers by their channel. */
const paid: Record<string, string> = {};
const booked: Record<string, string> = {};
let manual: string;

const admin = { role: 'admin' as const };
const everybody = admin;
const ofWeb = { ...admin, channels: ['WEB'] };
const nobody = { ...admin, channels: [] };
const inFrankfurt = { ...admin, warehouses: ['FRA'] };

const dataOf = async <T = Record<string, unknown>>(query: string, who: Who, variables = {}): Promise<T> => {
  const { data, errors } = await finance.ask<T>(query, variables, who);
  expect(errors).toBeUndefined();
  return data!;
};

let keys = 0;
const send = (name: string, result: string, input: object, who: Who) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  return finance.ask<Record<string, { userErrors: { code: string }[] }>>(
    `mutation ($input: ${type}) { ${name}(input: $input) { ${result} userErrors { code } } }`,
    { input: { idempotencyKey: `scope-${++keys}`, ...input } },
    who,
  );
};
const codeOf = async (name: string, input: object, who: Who) => {
  const { data, errors } = await send(name, '', input, who);
  return errors?.[0]?.extensions.code ?? data![name]!.userErrors[0]?.code ?? 'done';
};

const terms = (channelCode: string) => ({ channelCode, feeRate: '0.1', feePerOrder: '0', taxes: [] });
const money = (amount: string) => ({ amount, currencyCode: 'GBP' });
const lines = [
  { account: 'CASH', side: 'DEBIT', amount: money('1') },
  { account: 'REVENUE', side: 'CREDIT', amount: money('1') },
];

/** Two channels with the same: a payment, an order with its profit, one whose costs are not known yet. */
beforeAll(async () => {
  finance = await startTestFinance({ withSources: true });
  const { orders, warehouse, logistics } = finance.sources;
  await warehouse.publish(received('rcp_1', 10, money('2')), handedOver('1', 1), handedOver('2', 1));
  await logistics.publish(shipped('1', '4'), shipped('2', '4'));
  const graph = paymentGraph(() => finance);
  const channels = ['SHOP', 'WEB'];
  for (const channelCode of channels) {
    await codeOf('upsertChannelTerms', terms(channelCode), everybody);
    const rows = [payment('REF', { channelCode, channelOrderId: channelCode === 'WEB' ? 'web-2' : 'web-1' })];
    const { results } = await graph.record(rows);
    paid[channelCode] = results[0]!.payment!.id;
  }
  await orders.publish(
    ...channels.flatMap((channelCode, n) => [
      completed(String(n + 1), '100', { channelCode }),
      completed(String(n + 3), '100', { channelCode }),
    ]),
  );
  await until(async () => {
    const query = '{ vouchers { nodes { id order { channelCode } } } }';
    type Found = { vouchers: { nodes: { id: string; order: { channelCode: string } }[] } };
    const { nodes } = (await dataOf<Found>(query, everybody)).vouchers;
    for (const { id, order } of nodes) booked[order.channelCode] = id;
    return nodes.length === 2;
  }, 'both vouchers');
  const posted = await send('postVoucher', 'voucher { id }', { reason: 'by hand', lines }, everybody);
  manual = (posted.data!['postVoucher'] as unknown as { voucher: { id: string } }).voucher.id;
}, 60_000);
afterAll(() => finance?.stop());

describe('lists, counts and sums', () => {
  it.each<[string, Who, { payments: number; vouchers: number; pending: number; cash: string | null }]>([
    ['everybody', everybody, { payments: 2, vouchers: 3, pending: 2, cash: '1' }],
    ['people of one channel', ofWeb, { payments: 1, vouchers: 1, pending: 1, cash: null }],
    ['people of none', nobody, { payments: 0, vouchers: 0, pending: 0, cash: null }],
    [
      'people of a warehouse, since money is of channels',
      inFrankfurt,
      { payments: 2, vouchers: 3, pending: 2, cash: '1' },
    ],
  ])('are of the channels of %s', async (_who, who, expected) => {
    const list = 'nodes { __typename } totalCount';
    type Listed = Record<
      'payments' | 'vouchers' | 'pendingVouchers',
      { nodes: object[]; totalCount: number }
    >;
    const data = await dataOf<
      Listed & {
        paymentTotals: { count: number }[];
        accountBalances: { account: string; debit: { amount: string }; credit: { amount: string } }[];
      }
    >(
      `{ payments { ${list} } vouchers { ${list} } pendingVouchers { ${list} } paymentTotals { count }
        accountBalances { account debit { amount } credit { amount } } }`,
      who,
    );
    const counted = ({ nodes, totalCount }: Listed['payments']) => [nodes.length, totalCount];
    const twice = (count: number) => [count, count];
    expect(counted(data.payments)).toEqual(twice(expected.payments));
    expect(counted(data.vouchers)).toEqual(twice(expected.vouchers));
    expect(counted(data.pendingVouchers)).toEqual(twice(expected.pending));
    expect(data.paymentTotals.map(({ count }) => count)).toEqual(
      expected.payments ? [expected.payments] : [],
    );
    const on = (account: string) => data.accountBalances.find((one) => one.account === account);
    expect(on('CASH')?.debit.amount ?? null).toBe(expected.cash);
    const orders = Math.min(expected.vouchers, 2);
    expect(on('RECEIVABLE')?.debit.amount ?? '0').toBe(String(100 * orders));
  });
});

describe('by id, by code and through other types', () => {
  const seen = async (channel: string, n: number, who: Who) => {
    const direct = await dataOf(
      `{ payment(id: "${paid[channel]}") { id } voucher(id: "${booked[channel]}") { id }
        orderProfit(orderId: "ord_${n}") { profit { amount } } channelTerms(channelCode: "${channel}") { version } }`,
      who,
    );
    const r = [
      { __typename: 'Payment', id: paid[channel] },
      { __typename: 'Voucher', id: booked[channel] },
      { __typename: 'Order', channelCode: channel, channelOrderId: `web-${n}` },
    ];
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Payment { id } ... on Voucher { id }
      ... on Order { payments { id } profit { voucher { id } } vouchers { id } } } }`;
    const { _entities } = await dataOf<{ _entities: (Record<string, unknown> | null)[] }>(query, who, { r });
    const { payments, profit, vouchers } = _entities[2] as {
      payments: [];
      profit: object | null;
      vouchers: [];
    };
    const found = [...Object.values(direct), ..._entities.slice(0, 2), profit].map((one) => one !== null);
    return [...found, payments.length > 0, vouchers.length > 0];
  };
  const all = (yes: boolean) => Array<boolean>(9).fill(yes);

  it('is there what is of their channel, and not what is of another', async () => {
    for (const who of [everybody, ofWeb, inFrankfurt]) expect(await seen('WEB', 2, who)).toEqual(all(true));
    for (const who of [ofWeb, nobody]) expect(await seen('SHOP', 1, who)).toEqual(all(false));
    const query = `{ voucher(id: "${manual}") { id } }`; // of no channel
    expect(await dataOf(query, everybody)).toEqual({ voucher: { id: manual } });
    expect(await dataOf(query, ofWeb)).toEqual({ voucher: null });
  });

  it('costs of goods are of the warehouse', async () => {
    const query = `{ _entities(representations: [{ __typename: "Sku", skuCode: "MUG" }, { __typename: "Warehouse", code: "LHR" }]) {
      ... on Sku { unitCost { warehouse { code } } } ... on Warehouse { stockValue { amount } } } }`;
    for (const who of [everybody, ofWeb]) {
      expect(await dataOf(query, who)).toEqual({
        _entities: [{ unitCost: [{ warehouse: { code: 'LHR' } }] }, { stockValue: { amount: '16' } }],
      });
    }
    expect(await dataOf(query, inFrankfurt)).toEqual({ _entities: [{ unitCost: [] }, { stockValue: null }] });
  });

  it('costs whoever is limited no more statements for many than for one', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) {
      ... on Order { payments { id } profit { fxRate } vouchers { id } } } }`;
    const cost = async (count: number) => {
      const before = await sqlStatements(finance.url);
      const r = Array.from({ length: count }, (_, n) => ({
        ...{ __typename: 'Order', channelCode: n % 2 ? 'SHOP' : 'WEB', channelOrderId: `web-${n + 2}` },
      }));
      await dataOf(query, ofWeb, { r });
      return (await sqlStatements(finance.url)) - before;
    };
    expect(await cost(50)).toBe(await cost(1));
  });
});

describe('changes', () => {
  it.each<[string, (channelCode: string) => object]>([
    ['recordPayment', (channelCode) => ({ payment: payment('NEW', { channelCode }) })],
    [
      'recordPayments',
      (channelCode) => ({
        payments: [payment('N-1', { channelCode: 'WEB' }), payment('N-2', { channelCode })],
      }),
    ],
    ['upsertChannelTerms', terms],
  ])('that name another channel are FORBIDDEN: %s', async (name, input) => {
    const count = () => dataOf('{ payments { totalCount } }', everybody);
    const before = await count();
    expect(await codeOf(name, input('SHOP'), ofWeb)).toBe('FORBIDDEN');
    expect(await codeOf(name, input('WEB'), nobody)).toBe('FORBIDDEN');
    expect(await count()).toEqual(before);
    expect(await codeOf(name, input('WEB'), ofWeb)).toBe('done');
  });

  it('of another channel’s vouchers and orders find none', async () => {
    const reason = 'wrong';
    for (const voucherId of [booked['SHOP'], manual])
      expect(await codeOf('reverseVoucher', { voucherId, reason }, ofWeb)).toBe('NOT_FOUND');
    expect(await codeOf('reverseVoucher', { voucherId: booked['WEB'], reason }, ofWeb)).toBe('done');
    expect(await codeOf('postVoucher', { orderId: 'ord_1', reason, lines }, ofWeb)).toBe('NOT_FOUND');
    expect(await codeOf('postVoucher', { orderId: 'ord_2', reason, lines }, ofWeb)).toBe('done');
    const paying = (orderId: string) => ({
      payment: payment(orderId, { channelCode: 'WEB', channelOrderId: 'web-2', orderId }),
    });
    expect(await codeOf('recordPayment', paying('ord_1'), ofWeb)).toBe('BAD_USER_INPUT');
    expect(await codeOf('recordPayment', paying('ord_2'), ofWeb)).toBe('done');
  });

  it('of what is for all channels are for whoever is not limited', async () => {
    expect(await codeOf('postVoucher', { reason: 'by hand', lines }, ofWeb)).toBe('FORBIDDEN');
    expect(await codeOf('importFxRates', { csv: 'Date, USD' }, ofWeb)).toBe('FORBIDDEN');
    expect(await codeOf('importFxRates', { csv: 'nonsense' }, everybody)).toBe('BAD_USER_INPUT');
  });
});
