import { sqlStatements } from '@tradegraph/test-kit';
import { payment, paymentGraph } from './payment-graph.js';
import { startTestFinance, type TestFinance } from './start-test-finance.js';

let finance: TestFinance;
const { record, recordOne } = paymentGraph(() => finance);

beforeAll(async () => {
  finance = await startTestFinance();
});
afterAll(() => finance.stop());

describe('payments', () => {
  const LIST = `query ($where: PaymentWhere, $orderBy: PaymentOrderBy!, $first: Int, $after: String) {
    payments(where: $where, orderBy: $orderBy, first: $first, after: $after) {
      nodes { externalRef paidAt } pageInfo { hasNextPage endCursor } totalCount } }`;
  interface Page {
    payments: {
      nodes: { externalRef: string; paidAt: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
      totalCount: number;
    };
  }
  const refs = Array.from({ length: 23 }, (_, index) => `p${String(index).padStart(2, '0')}`);

  beforeAll(async () => {
    // Four at a time were paid in the same millisecond: the id must break the tie.
    const paidAt = (index: number) =>
      new Date(1_600_000_000_000 + Math.floor(index / 4) * 1000).toISOString();
    await record(
      refs.map((ref, index) =>
        payment(ref, {
          channelCode: 'paged',
          channelOrderId: `po${index % 5}`,
          paidAt: paidAt(index),
          method: index % 2 ? 'BOLETO' : 'VOUCHER',
        }),
      ),
    );
  });

  it.each(['PAID_AT_ASC', 'PAID_AT_DESC'])(
    'walks all pages by %s without gap or repetition',
    async (orderBy) => {
      const seen: { externalRef: string; paidAt: string }[] = [];
      let after: string | null = null;
      for (;;) {
        const where = { channelCode: { eq: 'paged' } };
        const answer: { data: Page | null } = await finance.ask<Page>(LIST, {
          where,
          orderBy,
          first: 5,
          after,
        });
        const page = answer.data!.payments;
        seen.push(...page.nodes);
        expect(page.totalCount).toBe(23);
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect(seen.map((row) => row.externalRef).sort()).toEqual(refs);
      const times = seen.map((row) => row.paidAt);
      expect(times).toEqual(orderBy === 'PAID_AT_ASC' ? times.toSorted() : times.toSorted().reverse());
    },
  );

  it.each([
    [{ channelOrderId: { eq: 'po1' } }, 5],
    [{ externalRef: { in: ['p00', 'p22', 'unknown'] } }, 2],
    [{ channelCode: { eq: 'paged' }, method: { eq: 'BOLETO' } }, 11],
    [{ channelCode: { eq: 'paged' }, status: { in: ['AUTHORIZED'] } }, 0],
    [{ channelCode: { eq: 'paged' }, paidAt: { lt: '2020-09-13T12:26:42Z' } }, 8],
    [{ channelCode: { eq: 'PAGED' } }, 0],
  ])('filters by %j', async (where, count) => {
    const { data } = await finance.ask<Page>(LIST, { where, orderBy: 'PAID_AT_DESC' });
    expect(data!.payments.totalCount).toBe(count);
    expect(data!.payments.nodes).toHaveLength(count);
  });

  it('refuses a cursor of another order of the list', async () => {
    const { data } = await finance.ask<Page>(LIST, { orderBy: 'PAID_AT_ASC', first: 1 });
    const { errors } = await finance.ask(LIST, {
      orderBy: 'PAID_AT_DESC',
      after: data!.payments.pageInfo.endCursor,
    });
    expect(errors![0]!.extensions.code).toBe('INVALID_CURSOR');
  });
});

describe('Order.payments', () => {
  const ENTITIES = `query ($refs: [_Any!]!) { _entities(representations: $refs) {
    ... on Order { channelOrderId payments { externalRef order { channelOrderId } } } } }`;
  const ref = (index: number) => ({
    __typename: 'Order',
    channelCode: 'joined',
    channelOrderId: `j${index}`,
  });

  it('is resolved for 50 orders with as many statements as for one', async () => {
    await record(
      Array.from({ length: 100 }, (_, index) =>
        payment(`j-${index}`, { channelCode: 'joined', channelOrderId: `j${index % 50}` }),
      ),
    );
    const statements = () => sqlStatements(finance.url);
    const ask = async (count: number) => {
      const before = await statements();
      const answer = await finance.ask<{ _entities: { payments: { externalRef: string }[] }[] }>(ENTITIES, {
        refs: Array.from({ length: count }, (_, index) => ref(index)),
      });
      return { entities: answer.data!._entities, cost: (await statements()) - before };
    };
    const [one, fifty] = [await ask(1), await ask(50)];
    expect(fifty.entities.map((order) => order.payments.length)).toEqual(Array(50).fill(2));
    expect(fifty.entities[7]!.payments.map((row) => row.externalRef)).toEqual(['j-7', 'j-57']);
    expect(one.cost).toBeGreaterThan(0);
    expect(fifty.cost).toBe(one.cost);
  });

  it('is empty for an order without payments', async () => {
    const refs = [{ __typename: 'Order', channelCode: 'joined', channelOrderId: 'none' }];
    const { data } = await finance.ask<{ _entities: object[] }>(ENTITIES, { refs });
    expect(data!._entities).toEqual([{ channelOrderId: 'none', payments: [] }]);
  });

  it('resolves payments by id', async () => {
    const { payment: stored } = await recordOne(payment('by-id'));
    const { data } = await finance.ask<{ _entities: object[]; payment: object }>(
      `query ($refs: [_Any!]!, $id: ID!) {
        _entities(representations: $refs) { ... on Payment { externalRef } } payment(id: $id) { externalRef } }`,
      {
        id: stored!.id,
        refs: [
          { __typename: 'Payment', id: 'pay_unknown' },
          { __typename: 'Payment', id: stored!.id },
        ],
      },
    );
    expect(data).toEqual({ _entities: [null, { externalRef: 'by-id' }], payment: { externalRef: 'by-id' } });
  });
});
