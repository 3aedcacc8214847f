import { isCurrencyCode, parseAmount } from '@tradegraph/kernel';
import { code, text, userError, type UserErrorData } from '@tradegraph/subgraph-kit';
import { z } from 'zod';

const whole = (max: number) =>
  z.number().int().min(0, 'must be 0 or more').max(max, `must be at most ${max}`).nullish();
const amount = z.string().refine((value) => Number(parseAmount(value)) >= 0, 'must be 0 or more');

/** One row of upsertSkus. A missing field keeps its value, null clears it. */
export const skuInput = z.object({
  skuCode: code(),
  name: text(255).min(1, 'must not be empty').optional(),
  nameZh: text(255).nullish(),
  productCode: code().nullish(),
  productName: text(255).min(1, 'must not be empty').nullish(),
  productNameZh: text(255).nullish(),
  category: text(128).nullish(),
  weightGrams: whole(1_000_000),
  lengthMm: whole(100_000),
  widthMm: whole(100_000),
  heightMm: whole(100_000),
  hsCode: z
    .string()
    .regex(/^\d{6,10}$/, 'must be 6 to 10 digits')
    .nullish(),
  originCountry: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code such as CN')
    .nullish(),
  status: z.enum(['ACTIVE', 'DISCONTINUED']).optional(),
  prices: z
    .array(z.object({ amount, currencyCode: z.string().refine(isCurrencyCode, 'is not an ISO 4217 code') }))
    .max(50, 'at most 50 prices')
    .refine(
      (prices) => new Set(prices.map((price) => price.currencyCode)).size === prices.length,
      'has a currency twice',
    )
    .optional(),
});

export type SkuInput = z.infer<typeof skuInput>;

/** GraphQL sends null for "clear it"; the fields that cannot be cleared take null as left out. */
export function readSkuInput(
  row: unknown,
): { input: SkuInput; errors: [] } | { input: null; errors: UserErrorData[] } {
  const { name, status, prices, ...rest } = row as Record<string, unknown>;
  const parsed = skuInput.safeParse({
    ...rest,
    name: name ?? undefined,
    status: status ?? undefined,
    prices: prices ?? undefined,
  });
  if (parsed.success) return { input: parsed.data, errors: [] };
  return {
    input: null,
    errors: parsed.error.issues.map((issue) =>
      userError('BAD_USER_INPUT', `${issue.path.join('.')}: ${issue.message}`, issue.path.map(String)),
    ),
  };
}
