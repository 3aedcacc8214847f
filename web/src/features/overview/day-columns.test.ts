import type { OrdersPerDayQuery } from '../../__generated__/graphql.js';
import { dayColumns, dayVariables } from './day-columns.js';

describe('orders per day', () => {
  const asked = dayVariables(new Date(2026, 2, 3, 15, 30));

  it('asks for fourteen whole days without a gap, today last', () => {
    const days = Array.from({ length: 14 }, (_, i) => asked[`d${i}` as 'd0'].placedAt!);
    expect(days[13]).toEqual({
      gte: new Date(2026, 2, 3).toISOString(),
      lt: new Date(2026, 2, 4).toISOString(),
    });
    expect(days[0]!.gte).toBe(new Date(2026, 1, 18).toISOString());
    for (let i = 1; i < 14; i++) expect(days[i]!.gte).toBe(days[i - 1]!.lt);
  });

  it('divides each day into cancelled orders and the others, over all currencies', () => {
    const empty = { count: 0, byStatus: [] };
    const data = Object.fromEntries(
      Array.from({ length: 14 }, (_, i) => [`d${i}`, empty]),
    ) as unknown as OrdersPerDayQuery;
    data.d13 = {
      count: 10,
      byStatus: [
        { status: 'CANCELLED', count: 2 },
        { status: 'CANCELLED', count: 1 },
        { status: 'PENDING', count: 7 },
      ],
    };
    const columns = dayColumns(data, asked);
    expect(columns[13]).toEqual({ day: '2026-03-03', orders: 7, cancelled: 3 });
    expect(columns[0]).toEqual({ day: '2026-02-18', orders: 0, cancelled: 0 });
  });

  it('leaves a gap for a day that could not be read', () => {
    const data = Object.fromEntries(
      Array.from({ length: 14 }, (_, i) => [`d${i}`, null]),
    ) as OrdersPerDayQuery;
    expect(dayColumns(data, asked)[13]).toEqual({ day: '2026-03-03', orders: null, cancelled: null });
  });
});
