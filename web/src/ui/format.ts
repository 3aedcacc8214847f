/** Numbers, money and times as the console shows them. Pure: no browser, no global state. */

const DASH = '–';

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale}|${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(locale, options)));
  return format;
}

export function formatCount(value: number | null | undefined, locale: string): string {
  return value == null ? DASH : numberFormat(locale, {}).format(value);
}

/** A signed change: `+3`, `−2`, `0`. */
export function formatDelta(value: number, locale: string): string {
  return numberFormat(locale, { signDisplay: 'exceptZero' }).format(value).replace('-', '−');
}

/** Minor digits of a currency: 2 for EUR, 0 for JPY; 2 for a code that is not known. */
export function minorDigits(currencyCode: string): number {
  try {
    const format = numberFormat('en', { style: 'currency', currency: currencyCode });
    return format.resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/**
 * An exact decimal as text, grouped and rounded half even to the currency's minor unit. The number never passes
 * through a float, so that 20 digits stay 20 digits.
 */
export function formatAmount(amount: string, currencyCode: string, locale: string): string {
  const digits = minorDigits(currencyCode);
  const format = numberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    roundingMode: 'halfEven',
  } as Intl.NumberFormatOptions);
  return format.format(amount as unknown as number);
}

/** True when `formatAmount` hides digits that are not zero. */
export function isRounded(amount: string, currencyCode: string): boolean {
  const fraction = (amount.split('.')[1] ?? '').replace(/0+$/, '');
  return fraction.length > minorDigits(currencyCode);
}

/** A large amount in few characters, for tiles and axes: 1.2M, 120万. */
export function formatCompact(value: number, locale: string): string {
  return numberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

const pad = (value: number) => String(value).padStart(2, '0');

/** `2026-03-01 09:30:05` in the reader's own time zone: sorts as text and reads alike in both languages. */
export function formatTime(iso: string | null | undefined): string {
  if (!iso) return DASH;
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return DASH;
  return `${formatDay(at)} ${pad(at.getHours())}:${pad(at.getMinutes())}:${pad(at.getSeconds())}`;
}

export function formatDay(at: Date): string {
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}

/** `09:30:05`, for changes of today. */
export function formatClock(iso: string): string {
  return formatTime(iso).slice(11);
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "3 minutes ago", "3分钟前"; whole units, rounded down. */
export function formatAgo(iso: string, locale: string, now = Date.now()): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(iso)) / 1000));
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, size] of STEPS)
    if (seconds >= size) return format.format(-Math.floor(seconds / size), unit);
  return format.format(0, 'second');
}

/** Grams as people read them: `850 g`, `2.35 kg`. */
export function formatWeight(grams: number | string | null | undefined, locale: string): string {
  if (grams == null) return DASH;
  const value = Number(grams);
  if (value < 1000) return `${numberFormat(locale, { maximumFractionDigits: 1 }).format(value)} g`;
  return `${numberFormat(locale, { maximumFractionDigits: 2 }).format(value / 1000)} kg`;
}

/** Millimetres as `30 × 20 × 10 cm`; null unless all three are known. */
export function formatSize(
  {
    lengthMm,
    widthMm,
    heightMm,
  }: { lengthMm: number | null; widthMm: number | null; heightMm: number | null },
  locale: string,
): string {
  const sides = [lengthMm, widthMm, heightMm];
  if (sides.some((side) => side == null)) return DASH;
  const format = numberFormat(locale, { maximumFractionDigits: 1 });
  return `${sides.map((side) => format.format(Number(side) / 10)).join(' × ')} cm`;
}

/** `2–5`, `3`, or a dash. */
export function formatRange(min: number | null | undefined, max: number | null | undefined): string {
  if (min == null && max == null) return DASH;
  if (min == null || max == null || min === max) return String(min ?? max);
  return `${min}–${max}`;
}
