import type { OrdersPerDayQuery, OrdersPerDayQueryVariables } from '../../__generated__/graphql.js';
import { formatDay } from '../../ui/format.js';

const DAYS = 14;

export interface DayColumn {
  day: string;
  /** Null for a day that could not be read: a gap in the chart, not a day without orders. */
  orders: number | null;
  cancelled: number | null;
}

/** The last fourteen days of the reader's time zone, today last: one condition each. */
export function dayVariables(now: Date): OrdersPerDayQueryVariables {
  const start = (daysAgo: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysAgo);
  return Object.fromEntries(
    Array.from({ length: DAYS }, (_, i) => {
      const daysAgo = DAYS - 1 - i;
      return [
        `d${i}`,
        { placedAt: { gte: start(daysAgo).toISOString(), lt: start(daysAgo - 1).toISOString() } },
      ];
    }),
  ) as OrdersPerDayQueryVariables;
}

/** The answer as columns, oldest first. */
export function dayColumns(data: OrdersPerDayQuery, asked: OrdersPerDayQueryVariables): DayColumn[] {
  return Array.from({ length: DAYS }, (_, i) => {
    const key = `d${i}` as keyof OrdersPerDayQuery & keyof OrdersPerDayQueryVariables;
    const sums = data[key];
    const from = asked[key].placedAt?.gte;
    const day = from ? formatDay(new Date(from)) : '';
    if (!sums) return { day, orders: null, cancelled: null };
    const cancelled = sums.byStatus
      .filter(({ status }) => status === 'CANCELLED')
      .reduce((sum, { count }) => sum + count, 0);
    return { day, orders: sums.count - cancelled, cancelled };
  });
}
