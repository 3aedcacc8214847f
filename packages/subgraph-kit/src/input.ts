import { z } from 'zod';
import { Refusal, userError } from './errors.js';

/** Quantities everywhere: whole units, 1 to 1,000,000. */
export const quantity = z
  .number()
  .int()
  .min(1, 'must be at least 1')
  .max(1_000_000, 'must be at most 1,000,000');

/* eslint-disable no-control-regex -- control characters are what these look for */
const CONTROL = /[\u0000-\u001f\u007f]/;
const CONTROL_BUT_LINE_BREAKS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
/* eslint-enable no-control-regex */

/** Codes and keys are compared exactly, so white space around them is a mistake, not data. */
export const code = (max = 64) =>
  z
    .string()
    .min(1, 'must not be empty')
    .max(max, `must have at most ${max} characters`)
    .refine((text) => text.trim() === text, 'must not begin or end with white space')
    .refine((text) => !CONTROL.test(text), 'must not contain control characters')
    .refine((text) => text.isWellFormed(), 'is not valid Unicode');

/** Free text for people: any language, no control characters but line breaks and tabs. */
export const text = (max: number) =>
  z
    .string()
    .max(max, `must have at most ${max} characters`)
    .refine((value) => !CONTROL_BUT_LINE_BREAKS.test(value), 'must not contain control characters')
    .refine((value) => value.isWellFormed(), 'is not valid Unicode');

/** Checks a mutation's input; every problem becomes one BAD_USER_INPUT with the path of its field and its value. */
export function parseInput<T extends z.ZodType>(schema: T, input: unknown): z.infer<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new Refusal(
    ...parsed.error.issues.slice(0, 100).map((issue) => {
      const path = issue.path.map(String);
      const value = valueAt(input, issue.path);
      return userError(
        'BAD_USER_INPUT',
        `${path.join('.') || 'input'}: ${shown(value)}${issue.message}`,
        path,
      );
    }),
  );
}

function valueAt(input: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    input,
  );
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value.slice(0, 60).toWellFormed()}" `;
  return typeof value === 'number' ? `${value} ` : '';
}
