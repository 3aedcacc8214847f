const DAY = 24 * 3_600_000;
/** `2010-12-01 08:26:00`, also with a T or without seconds; no zone. */
const LOCAL_TIME = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?$/;

/**
 * Turns wall-clock times of one zone, summer time included, into UTC: `zonedTime('Europe/London')` makes
 * `2011-05-01 12:00:00` into `2011-05-01T11:00:00.000Z`. A time that comes twice in an autumn night is taken as the
 * first; one that a spring night skips is moved on by the length of the gap. Undefined for text that is no time.
 */
export function zonedTime(timeZone: string): (local: string) => string | undefined {
  const offsetAt = offsetReader(timeZone);
  const quietDays = new Map<string, number>();
  return (local) => {
    const asUtc = readAsUtc(local);
    if (asUtc === undefined) return undefined;
    const day = local.slice(0, 10);
    let offset = quietDays.get(day);
    if (offset === undefined) {
      offset = offsetOf(asUtc, offsetAt);
      if (isQuiet(asUtc, offsetAt)) quietDays.set(day, offset);
    }
    return new Date(asUtc - offset).toISOString();
  };
}

/** True when the clocks stay as they are from two days before to two days after: the whole day has one offset. */
function isQuiet(asUtc: number, offsetAt: (time: number) => number): boolean {
  return offsetAt(asUtc - 2 * DAY) === offsetAt(asUtc + 2 * DAY);
}

/** Milliseconds of the time as if it were UTC; undefined when there is no such day or hour. */
function readAsUtc(local: string): number | undefined {
  const parts = LOCAL_TIME.exec(local)
    ?.slice(1)
    .map((part) => Number(part ?? 0));
  if (!parts) return undefined;
  const [year, month, day, hour, minute, second] = parts as [number, number, number, number, number, number];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  return new Date(time).getUTCDate() === day && month >= 1 && month <= 12 ? time : undefined;
}

/** The larger offset is the earlier of two readings; one that reads back right wins over one that doesn't. */
function offsetOf(asUtc: number, offsetAt: (time: number) => number): number {
  const before = offsetAt(asUtc - DAY);
  const after = offsetAt(asUtc + DAY);
  if (before === after) return before;
  const fitting = [before, after].filter((candidate) => offsetAt(asUtc - candidate) === candidate);
  return fitting.length > 0 ? Math.max(...fitting) : before;
}

/** Milliseconds by which the zone's clocks are ahead of UTC at a point in time. */
function offsetReader(timeZone: string): (time: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    ...{
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    },
  });
  return (time) => {
    const part = Object.fromEntries(
      format.formatToParts(time).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) - time;
  };
}
