/** A calendar day as text, YYYY-MM-DD: it has no time and no zone. */
export type CalendarDay = string;

const DAY_MS = 86_400_000;

/** True for a day that exists: not 2023-02-29. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && dayOf(time) === text;
}

export const daysBefore = (day: CalendarDay, days: number): CalendarDay =>
  dayOf(Date.parse(`${day}T00:00:00Z`) - days * DAY_MS);

/** The day of an instant, in UTC. */
export const dayOf = (time: number | string | Date): CalendarDay => new Date(time).toISOString().slice(0, 10);
