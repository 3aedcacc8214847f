export interface CutOff {
  carrierServiceCode: string;
  /** HH:MM of the warehouse's time zone. */
  localTime: string;
}

/** Every other service's cut-off. */
export const ANY_SERVICE = '*';
/** What a warehouse has that says nothing else. */
export const DEFAULT_CUT_OFF: CutOff = { carrierServiceCode: ANY_SERVICE, localTime: '17:00' };

/**
 * Until when the carrier takes the goods: the service's next cut-off in the warehouse's time zone, or what was
 * promised if that comes first. Null when the warehouse has no cut-off for it and nothing was promised.
 */
export function cutOffAt(
  now: Date,
  warehouse: { timezone: string; cutOffs: readonly CutOff[] },
  service: string,
  shipBy: Date | null,
): Date | null {
  const { cutOffs, timezone } = warehouse;
  const own =
    cutOffs.find((one) => one.carrierServiceCode === service) ??
    cutOffs.find((one) => one.carrierServiceCode === ANY_SERVICE);
  if (!own) return shipBy;
  const next = nextLocalTime(now, timezone, own.localTime);
  return shipBy && shipBy < next ? shipBy : next;
}

/** When the clocks of a time zone show this time the next time. */
function nextLocalTime(now: Date, timezone: string, localTime: string): Date {
  const [hours, minutes] = localTime.split(':').map(Number);
  const today = wallClock(now, timezone);
  for (let days = 0; ; days++) {
    const wall = Date.UTC(today.year, today.month - 1, today.day + days, hours, minutes);
    const instant = instantOf(wall, timezone);
    if (instant > now.getTime() || days === 2) return new Date(instant);
  }
}

/** The instant at which the clocks show `wall`, in a gap of summer time the one an hour later. */
function instantOf(wall: number, timezone: string): number {
  const first = wall - offsetAt(wall, timezone);
  return wall - offsetAt(first, timezone);
}

const offsetAt = (instant: number, timezone: string): number => {
  const { year, month, day, hour, minute, second } = wallClock(new Date(instant), timezone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1_000) * 1_000;
};

interface WallClock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/** Making a formatter costs far more than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function wallClock(instant: Date, timezone: string): WallClock {
  const formatter = formatters.get(timezone) ?? newFormatter(timezone);
  formatters.set(timezone, formatter);
  const parts = formatter.formatToParts(instant).map(({ type, value }) => [type, Number(value)]);
  return Object.fromEntries(parts) as WallClock;
}

const newFormatter = (timeZone: string) =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
