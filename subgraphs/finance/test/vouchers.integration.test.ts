import { compareAmounts, sumAmounts } from '@tradegraph/kernel';
import { createLogger, createRegistry } from '@tradegraph/service-kit';
import { openDatabase } from '@tradegraph/subgraph-kit';
import { until } from '@tradegraph/test-kit';
import { checkBooks } from '../src/checks/voucher-checks.js';
import { completed, created, handedOver, received, shipped } from './facts.js';
import { startTestFinance, type TestFinance } from './start-test-finance.js';

const PROFIT = `profit { amount currencyCode } revenue { amount } rounding { amount } costOfGoods { amount }
  freight { amount } channelFee { amount } tax { amount } fxRate dealCurrency costKnown
  voucher { voucherNo kind status postingDate postedBy order { channelCode channelOrderId }
    lines { lineNo account side amount { amount currencyCode } booksAmount { amount currencyCode } fxRate fxRateDate } }`;

let finance: TestFinance;
let keys = 0;

async function graph<T>(query: string, variables: object = {}): Promise<T> {
  const { data, errors } = await finance.ask<T>(query, { ...variables }, { role: 'finance' });
  if (!data) throw new Error(JSON.stringify(errors));
  return data;
}

async function mutate(name: string, type: string, result: string, input: object) {
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${result} userErrors { code message } } }`;
  const variables = { input: { idempotencyKey: `key-${keys++}`, ...input } };
  const answer = await graph<Record<string, Record<string, unknown> & { userErrors: object[] }>>(
    query,
    variables,
  );
  return answer[name]!;
}

interface Profit {
  profit: { amount: string };
  rounding: { amount: string };
  revenue: { amount: string };
  costKnown: boolean;
  voucher: {
    id: string;
    voucherNo: string;
    lines: { account: string; side: string; amount: { amount: string } }[];
  };
}
const profitOf = (id: string) =>
  until(
    async () => {
      const query = `query ($id: ID!) { orderProfit(orderId: $id) { ${PROFIT} } }`;
      return (await graph<{ orderProfit: Profit | null }>(query, { id: `ord_${id}` })).orderProfit;
    },
    `the profit of ${id}`,
    45_000,
  );

const waitsOf = async (id: string) => {
  const { pendingVouchers } = await graph<{
    pendingVouchers: { nodes: { orderId: string; order: { channelOrderId: string }; waitsFor: string[] }[] };
  }>('{ pendingVouchers { nodes { orderId order { channelOrderId } waitsFor } } }');
  const waiting = pendingVouchers.nodes.find(({ orderId }) => orderId === `ord_${id}`);
  if (waiting) expect(waiting.order.channelOrderId).toBe(`web-${id}`);
  return waiting?.waitsFor ?? null;
};

const mugs = async () => {
  const query = `{ _entities(representations: [{ __typename: "Sku", skuCode: "MUG" }]) {
    ... on Sku { unitCost { quantity average { amount currencyCode } warehouse { code stockValue { amount } } } } } }`;
  const { _entities } = await graph<{ _entities: { unitCost: { quantity: number }[] }[] }>(query);
  return _entities[0]!.unitCost;
};

beforeAll(async () => {
  finance = await startTestFinance({ withSources: true });
});
afterAll(() => finance.stop());

describe('the voucher of a completed order', () => {
  it('is posted once, with what was sold, what it cost at the average, freight, fee and tax', async () => {
    const { orders, warehouse, logistics } = finance.sources;
    const terms = { channelCode: 'SHOP', feeRate: '0.1', feePerOrder: '0.3' };
    const tax = { taxes: [{ countryCode: 'GB', rate: '0.2' }] };
    const { userErrors } = await mutate(
      'upsertChannelTerms',
      'UpsertChannelTermsInput',
      'terms { version }',
      {
        ...{ ...terms, ...tax },
      },
    );
    expect(userErrors).toEqual([]);
    const gbp = (amount: string) => ({ amount, currencyCode: 'GBP' });
    await warehouse.publish(received('rcp_1', 10, gbp('2')), received('rcp_2', 30, gbp('4')));
    await warehouse.publish(received('rcp_3', 2, null), handedOver('1', 3));
    await logistics.publish(shipped('1', '4.2'));
    await orders.publish(created('1', '120.004'), completed('1', '120.004'), completed('1', '120.004'));
    expect(await profitOf('1')).toMatchObject({
      profit: { amount: '73.004', currencyCode: 'GBP' },
      ...{ revenue: { amount: '100' }, tax: { amount: '20' }, rounding: { amount: '0.004' } },
      ...{ costOfGoods: { amount: '10.5' }, freight: { amount: '4.2' }, channelFee: { amount: '12.3' } },
      ...{ fxRate: '1', dealCurrency: 'GBP', costKnown: true },
      voucher: {
        ...{
          voucherNo: 'V20260105-000001',
          kind: 'ORDER_COMPLETION',
          status: 'POSTED',
          postingDate: '2026-01-05',
        },
        ...{ postedBy: 'finance', order: { channelCode: 'SHOP', channelOrderId: 'web-1' } },
        lines: [
          { lineNo: 1, account: 'RECEIVABLE', side: 'DEBIT', amount: { amount: '120', currencyCode: 'GBP' } },
          { lineNo: 2, account: 'REVENUE', side: 'CREDIT' },
          { lineNo: 3, account: 'TAX_PAYABLE', side: 'CREDIT' },
          { account: 'ROUNDING_CLEARING', side: 'DEBIT', amount: { amount: '0.004' }, fxRateDate: null },
          { account: 'ROUNDING', side: 'CREDIT' },
          ...[{ account: 'COST_OF_GOODS' }, { account: 'STOCK' }, { account: 'FREIGHT' }],
          ...[{ account: 'FREIGHT_PAYABLE' }, { account: 'CHANNEL_FEE' }, { account: 'CHANNEL_FEE_PAYABLE' }],
        ],
      },
    });
    const { vouchers } = await graph<{ vouchers: { totalCount: number; nodes: { id: string }[] } }>(
      '{ vouchers(where: { orderId: { eq: "ord_1" } }) { totalCount nodes { id } } }',
    );
    expect(vouchers.totalCount).toBe(1);
    const [posted] = await finance.eventsOf(vouchers.nodes[0]!.id);
    expect(posted).toMatchObject({ eventType: 'VOUCHER_POSTED', actor: 'finance' });
    expect(await mugs()).toMatchObject([
      {
        quantity: 39,
        average: { amount: '3.5' },
        warehouse: { code: 'LHR', stockValue: { amount: '136.5' } },
      },
    ]);
  });

  it('waits until every cost is known, and says for what', async () => {
    const { orders, warehouse, logistics } = finance.sources;
    await orders.publish(created('2'), completed('2', '10'));
    const both = ['the cost of the goods of fulfilment order ffo_2', 'the cost of shipment shp_2'];
    await until(
      async () => JSON.stringify(await waitsOf('2')) === JSON.stringify(both),
      'both to be waited for',
    );
    await warehouse.publish(handedOver('2', 1));
    await until(async () => (await waitsOf('2'))?.length === 1, 'one to be waited for');
    await logistics.publish(shipped('2', null));
    expect(await profitOf('2')).toMatchObject({ costOfGoods: { amount: '3.5' }, freight: { amount: '0' } });
    expect(await waitsOf('2')).toBeNull();
  });

  it("is converted at the last working day's rate, and waits where there is none", async () => {
    const { orders } = finance.sources;
    const total = { amount: '119', currencyCode: 'EUR' };
    const nothing = { fulfillmentOrderIds: [], shipmentIds: [], total };
    await orders.publish(created('3'), completed('3', '119', nothing));
    await until(
      async () => (await waitsOf('3'))?.[0] === 'a rate of exchange of EUR for 2026-01-05',
      'the rate',
    );
    await mutate('importFxRates', 'ImportFxRatesInput', 'summary { rates }', {
      csv: 'Date,GBP\n2026-01-02,0.87\n',
    });
    const profit = await profitOf('3');
    expect(profit).toMatchObject({ revenue: { amount: '86.2779' }, fxRate: '0.87', dealCurrency: 'EUR' });
    expect(profit.voucher.lines[0]).toMatchObject({
      ...{ account: 'RECEIVABLE', amount: { amount: '119' }, fxRateDate: '2026-01-02' },
      booksAmount: { amount: '103.53', currencyCode: 'GBP' },
    });
  });

  it('counts a cost that nobody said as 0, and says so', async () => {
    const { orders, warehouse, logistics } = finance.sources;
    const plate = handedOver('4', 1);
    if (plate.eventType === 'OUTBOUND_ORDER_CHANGED') plate.data.lines![0]!.skuCode = 'PLATE';
    await warehouse.publish(plate);
    await logistics.publish(shipped('4', '1'));
    await orders.publish(created('4'), completed('4', '10'));
    expect(await profitOf('4')).toMatchObject({ costKnown: false, costOfGoods: { amount: '0' } });
  });

  it('adds up: revenue, tax and rounding of many orders are what was earned, to the last digit', async () => {
    const { orders, warehouse, logistics } = finance.sources;
    const ids = Array.from({ length: 450 }, (_, index) => `m${index}`);
    const amounts = ids.map((_, index) => `${index}.${String((index * 7_919) % 1_000).padStart(3, '0')}`);
    await warehouse.publish(...ids.map((id) => handedOver(id, 1)));
    await logistics.publish(...ids.map((id) => shipped(id, '1')));
    await orders.publish(...ids.map((id, index) => completed(id, amounts[index]!)));
    await Promise.all([profitOf('m0'), profitOf('m449')]);
    await until(async () => (await waitsOf('m0')) === null, 'the first voucher');
    await until(
      async () => {
        const query = '{ pendingVouchers { totalCount } }';
        return (
          (await graph<{ pendingVouchers: { totalCount: number } }>(query)).pendingVouchers.totalCount === 0
        );
      },
      'all vouchers',
      45_000,
    );
    const { accountBalances: balance } = await graph<{
      accountBalances: {
        account: string;
        currencyCode: string;
        debit: { amount: string };
        credit: { amount: string };
      }[];
    }>(`{ accountBalances(where: { channelCode: { eq: "SHOP" } }) {
      account currencyCode debit { amount } credit { amount } } }`);
    const of = (account: string) => {
      const found = balance.find((each) => each.account === account && each.currencyCode === 'GBP');
      return sumAmounts([found?.credit.amount ?? '0', `-${found?.debit.amount ?? '0'}`]);
    };
    const earned = sumAmounts([...amounts, '120.004', '10', '10']);
    const booked = sumAmounts([of('REVENUE'), of('TAX_PAYABLE'), of('ROUNDING')]);
    expect(compareAmounts(booked, earned)).toBe(0);
  }, 100_000);
});

describe('a voucher by hand', () => {
  const line = (account: string, side: string, amount: string, currencyCode = 'GBP') => ({
    ...{ account, side },
    amount: { amount, currencyCode },
  });
  const post = (lines: object[]) =>
    mutate('postVoucher', 'PostVoucherInput', 'voucher { id voucherNo kind lines { account } }', {
      ...{ reason: 'Paid', postingDate: '2026-01-05', lines },
    });

  it('is refused unless it balances in every currency', async () => {
    const { userErrors, voucher } = await post([
      line('CASH', 'DEBIT', '10'),
      line('RECEIVABLE', 'CREDIT', '9.99'),
    ]);
    expect(userErrors).toMatchObject([{ message: 'Debits less credits are 0.01 GBP, not 0' }]);
    expect(voucher).toBeNull();
    const mixed = await post([line('CASH', 'DEBIT', '10'), line('RECEIVABLE', 'CREDIT', '10', 'EUR')]);
    expect(mixed.userErrors).toHaveLength(2);
    expect(
      (await post([line('CASH', 'DEBIT', '0'), line('RECEIVABLE', 'CREDIT', '0')])).userErrors,
    ).toHaveLength(2);
  });

  it('is corrected by one that turns it round, once', async () => {
    const posted = await post([line('CASH', 'DEBIT', '10'), line('RECEIVABLE', 'CREDIT', '10')]);
    const { id } = posted['voucher'] as { id: string };
    const fields = 'voucher { kind reverses { id } lines { account side } }';
    const reverse = () =>
      mutate('reverseVoucher', 'ReverseVoucherInput', fields, { voucherId: id, reason: 'Twice' });
    expect((await reverse())['voucher']).toMatchObject({
      ...{ kind: 'REVERSAL', reverses: { id } },
      lines: [
        { account: 'CASH', side: 'CREDIT' },
        { account: 'RECEIVABLE', side: 'DEBIT' },
      ],
    });
    expect((await reverse()).userErrors).toHaveLength(1);
  });
});

it('shows nobody but accountants what things cost', async () => {
  const { errors } = await finance.ask('{ vouchers { nodes { id } } }', {}, { role: 'operator' });
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

it('leaves books that are sound', async () => {
  const { url, database } = finance.database;
  const registry = createRegistry('test');
  const dataSource = await openDatabase({
    ...{ url, database, registry, logger: createLogger('test', 'silent') },
    ...{ entities: [], migrations: [] },
  });
  expect(await checkBooks(dataSource.manager)).toEqual([]);
  await dataSource.query(
    "UPDATE voucher_line SET amount = amount + 0.000001 WHERE account = 'REVENUE' LIMIT 1",
  );
  expect(await checkBooks(dataSource.manager)).toMatchObject([
    { check: 'debits equal credits in each currency of a voucher' },
  ]);
  await dataSource.destroy();
});
