import { dayBounds } from './day-bounds.js';

describe('dayBounds', () => {
  it('takes whole days of the reader’s zone, the last one included', () => {
    expect(dayBounds('2026-03-01..2026-03-07')).toEqual({
      gte: new Date(2026, 2, 1).toISOString(),
      lt: new Date(2026, 2, 8).toISOString(),
    });
  });

  it('crosses the end of a month', () => {
    expect(dayBounds('2026-02-28..2026-02-28')?.lt).toBe(new Date(2026, 2, 1).toISOString());
  });

  it.each(['', '2026-03-01', 'x..y', '2026-3-1..2026-03-02'])('takes no other text: %j', (text) =>
    expect(dayBounds(text)).toBeUndefined(),
  );
});
