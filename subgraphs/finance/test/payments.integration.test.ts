import { sqlStatements } from '@tradegraph/test-kit';
import { RECORD_ONE, payment, paymentGraph } from './payment-graph.js';
import { startTestFinance, type TestFinance } from './start-test-finance.js';

const TOTALS = `query ($where: PaymentWhere) { paymentTotals(where: $where) {
  currencyCode method status count amount { amount currencyCode } } }`;

let finance: TestFinance;
const { record, recordOne } = paymentGraph(() => finance);

beforeAll(async () => {
  finance = await startTestFinance();
});
afterAll(() => finance.stop());

describe('recordPayment', () => {
  it('stores the payment as it was given and answers with it', async () => {
    const { payment: stored, userErrors } = await recordOne(
      payment('one', { installments: 8, orderId: 'ord_1', paidAt: '2018-01-02T03:04:05.678+01:00' }),
    );
    expect(userErrors).toEqual([]);
    expect(stored).toMatchObject({
      orderId: 'ord_1',
      method: 'CREDIT_CARD',
      installments: 8,
      status: 'CAPTURED',
      version: 1,
      paidAt: '2018-01-02T02:04:05.678Z',
      amount: { amount: '10.1', currencyCode: 'BRL' },
      order: { channelCode: 'shop', channelOrderId: 'order-of-one' },
    });
  });

  it('gives the first answer again for the same key, and refuses the key for another input', async () => {
    const first = await recordOne(payment('same-key'), 'fixed');
    expect(await recordOne(payment('same-key'), 'fixed')).toEqual(first);
    const other = await recordOne(payment('same-key', { installments: 2 }), 'fixed');
    expect(other.userErrors[0]!.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('takes the same payment under another key for the same payment', async () => {
    const first = await recordOne(payment('twice'));
    const again = await recordOne(payment('twice'));
    expect(first.duplicate).toBe(false);
    expect(again).toMatchObject({ duplicate: true, payment: { id: first.payment!.id }, userErrors: [] });
  });

  it('keeps the same reference of another channel, or in other letters, apart', async () => {
    const ids = await Promise.all([
      recordOne(payment('Ref', { channelCode: 'a' })),
      recordOne(payment('Ref', { channelCode: 'b' })),
      recordOne(payment('ref', { channelCode: 'a' })),
    ]);
    expect(new Set(ids.map((answer) => answer.payment!.id)).size).toBe(3);
  });

  it('refuses a known reference with another amount or order, and says what is recorded', async () => {
    await recordOne(payment('conflict'));
    const amount = await recordOne(payment('conflict', { amount: { amount: '10.11', currencyCode: 'BRL' } }));
    const currency = await recordOne(
      payment('conflict', { amount: { amount: '10.10', currencyCode: 'EUR' } }),
    );
    const order = await recordOne(payment('conflict', { channelOrderId: 'another' }));
    for (const answer of [amount, currency, order]) {
      expect(answer.payment).toBeNull();
      expect(answer.userErrors[0]).toMatchObject({
        code: 'BAD_USER_INPUT',
        field: ['payment', 'externalRef'],
      });
    }
    expect(order.userErrors[0]!.message).toContain(
      'is recorded for order "order-of-conflict", not "another"',
    );
  });

  it.each([
    ['a status that is not recorded', { status: 'REFUNDED' }, 'payment.status'],
    ['a negative amount', { amount: { amount: '-0.01', currencyCode: 'BRL' } }, 'payment.amount.amount'],
    ['white space around a code', { channelCode: ' shop' }, 'payment.channelCode'],
    ['an empty reference', { externalRef: '' }, 'payment.externalRef'],
    ['too long a reference', { externalRef: 'x'.repeat(129) }, 'payment.externalRef'],
    ['too many instalments', { installments: 1000 }, 'payment.installments'],
    ['an order id that is none', { orderId: 'ord 1' }, 'payment.orderId'],
    ['a time before computers', { paidAt: '1066-10-14T09:00:00Z' }, 'payment.paidAt'],
  ])('refuses %s', async (_what, extra, field) => {
    const { payment: stored, userErrors } = await recordOne(payment('bad', extra));
    expect(stored).toBeNull();
    expect(userErrors[0]!.code).toBe('BAD_USER_INPUT');
    expect(userErrors[0]!.message).toContain(`${field}: `);
  });

  it('lets an analyst read and not write', async () => {
    const as = { role: 'analyst' } as const;
    const input = { idempotencyKey: 'analyst', payment: payment('forbidden') };
    const { errors } = await finance.ask(RECORD_ONE, { input }, as);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await finance.ask(TOTALS, {}, as)).errors).toBeUndefined();
  });

  it('raises PAYMENT_RECORDED once, with what a consumer needs to match the order', async () => {
    const { payment: stored } = await recordOne(payment('event', { channelOrderId: 'évènement' }));
    await recordOne(payment('event', { channelOrderId: 'évènement' }));
    const events = await finance.eventsOf(stored!.id);
    expect(events.map(({ eventType, data }) => ({ eventType, data }))).toEqual([
      {
        eventType: 'PAYMENT_RECORDED',
        data: {
          paymentId: stored!.id,
          orderId: null,
          channelCode: 'shop',
          channelOrderId: 'évènement',
          method: 'CREDIT_CARD',
          amount: '10.100000',
          currencyCode: 'BRL',
          status: 'CAPTURED',
        },
      },
    ]);
  });
});

describe('recordPayments', () => {
  it('gives one result per row, in order; a bad row refuses only itself', async () => {
    const { results } = await record([
      payment('row-0'),
      payment('row-1', { amount: { amount: '-1', currencyCode: 'BRL' } }),
      payment('row-0'),
      payment('row-3', { amount: { amount: '0', currencyCode: 'BRL' }, method: 'VOUCHER', installments: 0 }),
      payment('row-0', { amount: { amount: '99', currencyCode: 'BRL' } }),
    ]);
    expect(results.map((row) => [row.index, row.payment !== null, row.duplicate])).toEqual([
      [0, true, false],
      [1, false, false],
      [2, true, true],
      [3, true, false],
      [4, false, false],
    ]);
    expect(results[1]!.userErrors[0]!.field).toEqual(['payments', '1', 'amount', 'amount']);
    expect(results[2]!.payment!.id).toBe(results[0]!.payment!.id);
    expect(results[4]!.userErrors[0]!.field).toEqual(['payments', '4', 'externalRef']);
  });

  it.each([0, 1001])('refuses %d rows', async (count) => {
    const rows = Array.from({ length: count }, (_, index) => payment(`limit-${index}`));
    const { results, userErrors } = await record(rows);
    expect(results).toEqual([]);
    expect(userErrors[0]!.message).toBe(`payments: ${count} rows; send 1 to 1000`);
  });

  it('costs one more statement for each hundred rows of a table, not one for each row', async () => {
    const statements = () => sqlStatements(finance.url);
    const cost = async (count: number) => {
      const before = await statements();
      await record(Array.from({ length: count }, (_, index) => payment(`cost-${count}-${index}`)));
      return (await statements()) - before;
    };
    await cost(2);
    const few = await cost(3);
    expect(await cost(100)).toBe(few);
    expect(await cost(500)).toBe(few + 2 * 4); // payments, events
  });

  it('records each payment once when two callers send the same thousand at once', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) =>
      payment(`race-${index}`, { channelCode: 'race' }),
    );
    const answers = await Promise.all([record(rows), record(rows.toReversed()), record(rows)]);
    const ids = answers.flatMap((answer) => answer.results.map((row) => row.payment!.id));
    expect(new Set(ids).size).toBe(1000);
    const first = answers.flatMap((answer) => answer.results).filter((row) => !row.duplicate);
    expect(first).toHaveLength(1000);
    const { data } = await finance.ask<{ paymentTotals: object[] }>(TOTALS, {
      where: { channelCode: { eq: 'race' } },
    });
    expect(data!.paymentTotals).toEqual([
      {
        currencyCode: 'BRL',
        method: 'CREDIT_CARD',
        status: 'CAPTURED',
        count: 1000,
        amount: { amount: '10100', currencyCode: 'BRL' },
      },
    ]);
  });
});

describe('paymentTotals', () => {
  it('sums exactly where floats do not, per currency, method and status', async () => {
    const of = (ref: string, amount: string, extra: object = {}) =>
      payment(ref, { channelCode: 'sums', amount: { amount, currencyCode: 'BRL' }, ...extra });
    await record([
      of('s1', '0.1'),
      of('s2', '0.2'),
      of('s3', '12345678901234.123456'),
      of('s4', '5', { method: 'BOLETO' }),
      of('s5', '7', { status: 'AUTHORIZED' }),
      of('s6', '3', { amount: { amount: '3', currencyCode: 'EUR' } }),
    ]);
    const { data } = await finance.ask<{
      paymentTotals: {
        currencyCode: string;
        method: string;
        status: string;
        count: number;
        amount: { amount: string };
      }[];
    }>(TOTALS, { where: { channelCode: { eq: 'sums' } } });
    expect(
      data!.paymentTotals.map((row) => [
        row.currencyCode,
        row.method,
        row.status,
        row.count,
        row.amount.amount,
      ]),
    ).toEqual([
      ['BRL', 'BOLETO', 'CAPTURED', 1, '5'],
      ['BRL', 'CREDIT_CARD', 'AUTHORIZED', 1, '7'],
      ['BRL', 'CREDIT_CARD', 'CAPTURED', 3, '12345678901234.423456'],
      ['EUR', 'CREDIT_CARD', 'CAPTURED', 1, '3'],
    ]);
  });
});
