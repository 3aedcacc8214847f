/** The bounds of a range of days `2026-03-01..2026-03-07`, in the reader's time zone: from the first moment of the
 * first day to, not including, the first moment after the last. Undefined for anything else. */
export function dayBounds(range: string): { gte: string; lt: string } | undefined {
  const [from, to] = range.split('..').map(startOfDay);
  if (!from || !to) return undefined;
  to.setDate(to.getDate() + 1);
  return { gte: from.toISOString(), lt: to.toISOString() };
}

function startOfDay(text: string): Date | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const at = new Date(Number(year), Number(month) - 1, Number(day));
  return Number.isNaN(at.getTime()) ? null : at;
}
