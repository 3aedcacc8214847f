import { until } from '@tradegraph/test-kit';
import { cancelled, created } from './facts.js';
import { payment, paymentGraph } from './payment-graph.js';
import { startTestFinance, type TestFinance } from './start-test-finance.js';

let finance: TestFinance;
let keys = 0;

const RECORD = `mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) {
  payment { id orderId status } userErrors { message } } }`;

async function pay(channelOrderId: string, status: 'AUTHORIZED' | 'CAPTURED' = 'CAPTURED'): Promise<string> {
  const payment = {
    ...{ channelCode: 'SHOP', channelOrderId, externalRef: `ref-${keys}`, method: 'CREDIT_CARD', status },
    amount: { amount: '10', currencyCode: 'GBP' },
  };
  const { data, errors } = await finance.ask<{ recordPayment: { payment: { id: string } | null } }>(RECORD, {
    input: { idempotencyKey: `pay-${keys++}`, payment },
  });
  if (!data?.recordPayment.payment) throw new Error(JSON.stringify(errors ?? data));
  return data.recordPayment.payment.id;
}

const paymentOf = (id: string, wanted: (payment: { orderId: string | null; status: string }) => boolean) =>
  until(async () => {
    const query = 'query ($id: ID!) { payment(id: $id) { orderId status version } }';
    const { data } = await finance.ask<{ payment: { orderId: string | null; status: string } }>(query, {
      id,
    });
    return wanted(data!.payment) && data!.payment;
  }, `payment ${id}`);

/** Events are readable once they are numbered, a moment after the commit. */
const expectEvents = (id: string, ...types: string[]) =>
  until(
    async () => {
      const found = (await finance.eventsOf(id)).map(({ eventType }) => eventType);
      return JSON.stringify(found) === JSON.stringify(types);
    },
    `${types.join(', ')} of ${id}`,
  );

beforeAll(async () => {
  finance = await startTestFinance({ withSources: true });
});
afterAll(() => finance.stop());

const isMatched = (id: string) => (payment: { orderId: string | null }) => payment.orderId === `ord_${id}`;

it('gives a payment its order, whichever comes first', async () => {
  const early = await pay('web-1');
  await finance.sources.orders.publish(created('1'));
  await paymentOf(early, isMatched('1'));
  const late = await pay('web-1');
  await paymentOf(late, isMatched('1'));
  for (const id of [early, late]) await expectEvents(id, 'PAYMENT_RECORDED', 'PAYMENT_MATCHED');
});

it('leaves no payment and order that come at once apart', async () => {
  const ids = Array.from({ length: 30 }, (_, index) => `race${index}`);
  const [payments] = await Promise.all([
    Promise.all(ids.map((id) => pay(`web-${id}`))),
    ...ids.map((id) => finance.sources.orders.publish(created(id))),
  ]);
  for (const [index, id] of ids.entries()) await paymentOf(payments[index]!, isMatched(id));
}, 60_000);

it('lets promised money go and asks for taken money back when the order is cancelled', async () => {
  await finance.sources.orders.publish(created('2'));
  const promised = await pay('web-2', 'AUTHORIZED');
  const taken = await pay('web-2');
  await finance.sources.orders.publish(cancelled('2'));
  await paymentOf(promised, ({ status }) => status === 'VOIDED');
  await expectEvents(promised, 'PAYMENT_RECORDED', 'PAYMENT_MATCHED', 'PAYMENT_STATUS_CHANGED');
  const asked = await finance.eventsOfType('REFUND_REQUESTED');
  expect(asked.map(({ data }) => data)).toMatchObject([
    { paymentId: taken, orderId: 'ord_2', amount: '10.000000', currencyCode: 'GBP' },
  ]);
  await paymentOf(taken, ({ status }) => status === 'CAPTURED');
  const late = await pay('web-2', 'AUTHORIZED');
  await paymentOf(late, ({ status }) => status === 'VOIDED');
});

it('takes no payment for an order that it knows as another one, of another channel or of the same', async () => {
  await finance.sources.orders.publish(created('3'), created('4'));
  await paymentOf(await pay('web-4'), isMatched('4'));
  const { record, recordOne } = paymentGraph(() => finance);
  const right = { channelCode: 'SHOP', channelOrderId: 'web-3', orderId: 'ord_3' };
  const wrong = { ...right, channelCode: 'WEB' };
  const recorded = () => finance.ask('{ payments { totalCount } }').then(({ data }) => data);
  const before = await recorded();
  expect((await recordOne(payment('foreign', wrong))).userErrors).toMatchObject([
    {
      code: 'BAD_USER_INPUT',
      field: ['payment', 'orderId'],
      message: 'payment.orderId: "ord_3" is not order "web-3" of channel "WEB"',
    },
  ]);
  expect(await recorded()).toEqual(before);
  const rows = [wrong, { ...right, channelOrderId: 'web-4' }, right, { ...wrong, orderId: 'ord_later' }];
  const { results } = await record(rows.map((row, index) => payment(`row-${index}`, row)));
  expect(results.map(({ userErrors }) => userErrors.map(({ field }) => field))).toEqual([
    [['payments', '0', 'orderId']],
    [['payments', '1', 'orderId']],
    [],
    [],
  ]);
});
