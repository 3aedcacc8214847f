import { money } from '@tradegraph/kernel';
import { z } from 'zod';
import type { Heard } from '../domain/heard.js';

/** What a carrier may say. It is somebody else's program: what does not fit is a failed call, never a crash. */
const word = (max: number) => z.string().trim().min(1).max(max);

const cost = z.object({ amount: z.string(), currencyCode: z.string() }).transform((given, context) => {
  try {
    return money(given.amount, given.currencyCode);
  } catch (error) {
    context.addIssue({ code: 'custom', message: String(error) });
    return z.NEVER;
  }
});

export const labelAnswer = z.object({
  trackingNo: word(64),
  labelUrl: z
    .url({ protocol: /^https?$/ })
    .max(1_024)
    .nullish(),
  format: word(16).nullish(),
  cost: cost.nullish(),
});

/** Columns are DATETIME; a carrier's clock outside of these years is wrong. */
const time = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .refine((date) => date.getUTCFullYear() >= 1970 && date.getUTCFullYear() < 2200, 'is not of our time');

const optional = (max: number) =>
  z
    .string()
    .nullish()
    .transform((text) => (text ? text.slice(0, max) : null));

const trackingMessage = z.object({
  trackingNo: word(64),
  messageId: word(190)
    .nullish()
    .transform((id) => id ?? null),
  statusCode: word(64),
  occurredAt: time,
  description: optional(512),
  location: optional(255),
});

const MAX_MESSAGES = 10_000;

const trackingAnswer = z.object({ messages: z.array(z.unknown()).max(MAX_MESSAGES) });

/** Each message is read by itself: an odd one is kept aside and costs the others nothing. */
export const heardAnswer = trackingAnswer.transform(({ messages }) => messages.map(heardOf));

/** Undefined for what is no JSON: no schema of an answer takes it. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function heardOf(message: unknown): Heard {
  const parsed = trackingMessage.safeParse(message);
  if (parsed.success) return { message: parsed.data };
  const [issue] = parsed.error.issues;
  return {
    odd: {
      text: JSON.stringify(message) ?? '',
      reason: `${issue?.path.join('.') || 'message'}: ${issue?.message}`,
    },
  };
}
