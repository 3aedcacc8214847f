/** What is wrong with one field of an order, in words that end a sentence beginning with its name and value. */
export interface Problem {
  field: string[];
  message: string;
}

// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f]/;
// eslint-disable-next-line no-control-regex
const CONTROL_BUT_BREAKS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/**
 * What is wrong with a code or key, or null. By hand rather than by a schema library: an import checks
 * tens of thousands of fields per second, and these are its inner loop.
 */
export function codeProblem(value: string, max: number): string | null {
  if (value.length === 0) return 'must not be empty';
  if (value.length > max) return `must have at most ${max} characters`;
  if (value.trim() !== value) return 'must not begin or end with white space';
  if (CONTROL.test(value)) return 'must not contain control characters';
  return value.isWellFormed() ? null : 'is not valid Unicode';
}

/** What is wrong with free text for people, or null. */
export function textProblem(value: string, max: number): string | null {
  if (value.length > max) return `must have at most ${max} characters`;
  if (CONTROL_BUT_BREAKS.test(value)) return 'must not contain control characters';
  return value.isWellFormed() ? null : 'is not valid Unicode';
}

/** DATETIME holds the years 1000 to 9999; before 1970 no channel took orders. */
export function timeProblem(value: Date): string | null {
  const year = value.getUTCFullYear();
  return year >= 1970 && year <= 9999 ? null : 'must be between the years 1970 and 9999';
}

/** The value as a message shows it: quoted, cut, and safe to print. */
export const shown = (value: string): string => `"${value.slice(0, 60).toWellFormed()}"`;
