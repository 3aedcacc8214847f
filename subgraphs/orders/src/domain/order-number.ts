const DIGITS = 7;

/** The UTC day of an instant as yyyymmdd. */
export const utcDay = (at: Date): string => at.toISOString().slice(0, 10).replaceAll('-', '');

/** `ORD202603010000042`: padded, so that numbers sort as text up to ten million orders a day. */
export const orderNumber = (day: string, running: number): string =>
  `ORD${day}${String(running).padStart(DIGITS, '0')}`;
