import { Decimal } from 'decimal.js';
import type { TestSystem } from '../test-system.js';

interface Totals {
  orderTotals: {
    count: number;
    lineCount: number;
    byCurrency: Record<'total' | 'goodsTotal' | 'serviceTotal' | 'freightTotal', { amount: string }>[];
  };
  paymentTotals: { count: number; amount: { amount: string } }[];
}

const TOTALS = /* GraphQL */ `
  query Totals($channel: String!) {
    orderTotals(where: { channel: { eq: $channel } }) {
      count
      lineCount
      byCurrency {
        total {
          amount
        }
        goodsTotal {
          amount
        }
        serviceTotal {
          amount
        }
        freightTotal {
          amount
        }
      }
    }
    paymentTotals(where: { channelCode: { eq: $channel } }) {
      count
      amount {
        amount
      }
    }
  }
`;

/** What the graph says of a channel. */
export async function totals(shop: TestSystem, channel: string) {
  const { data } = await shop.ask<Totals>(TOTALS, { channel });
  const { count, lineCount, byCurrency } = data!.orderTotals;
  const [sums] = byCurrency;
  const paid = data!.paymentTotals.reduce((sum, { amount }) => sum.plus(amount.amount), new Decimal(0));
  const figure = (name: keyof NonNullable<typeof sums>) => sums?.[name].amount ?? '0';
  return {
    ...{ orders: count, lines: lineCount, total: figure('total'), goods: figure('goodsTotal') },
    ...{ services: figure('serviceTotal'), freight: figure('freightTotal'), paid: paid.toFixed() },
  };
}

/** Sum of the sellable units of a warehouse, page by page. */
export async function sellableUnits(shop: TestSystem, warehouse: string): Promise<number> {
  const query = `query ($code: String!, $after: String) {
    stockLevels(where: { warehouseCode: { eq: $code } }, first: 250, after: $after) {
      nodes { sellable } pageInfo { hasNextPage endCursor }
    }
  }`;
  interface Page {
    stockLevels: { nodes: { sellable: number }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  }
  let units = 0;
  for (let after: string | undefined; ;) {
    const { data }: { data: Page | null } = await shop.ask<Page>(query, { code: warehouse, after });
    units += data!.stockLevels.nodes.reduce((sum, { sellable }) => sum + sellable, 0);
    if (!data!.stockLevels.pageInfo.hasNextPage) return units;
    after = data!.stockLevels.pageInfo.endCursor;
  }
}

/** How many entries the ledger of stock has. */
export async function ledgerEntries(shop: TestSystem): Promise<number> {
  const { data } = await shop.ask<{ stockLedger: { totalCount: number } }>(
    '{ stockLedger(first: 1) { totalCount } }',
  );
  return data!.stockLedger.totalCount;
}
