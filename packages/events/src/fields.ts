import { z } from 'zod';

/** Field shapes that several contracts share. */
export const id = z.string().min(1).max(40);
export const code = z.string().min(1).max(190);
export const quantity = z.int().positive();
export const countryCode = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166 alpha-2 code');
export const currencyCode = z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code');
export const instant = z.iso.datetime({ offset: false });

/** A decimal as text, as DECIMAL(20,6) holds it: a JSON number would lose digits on the way. */
export const amount = z.string().regex(/^-?\d{1,14}(\.\d{1,6})?$/, 'must be a decimal with at most 6 places');
export const money = z.object({ amount, currencyCode });

/** A share of one, e.g. a fee of 15 % as "0.15". */
export const rate = z.string().regex(/^-?\d{1,8}(\.\d{1,12})?$/, 'must be a decimal with at most 12 places');

/** Where goods go, complete enough for a label. `countryCode` is null when the channel's country is not a known one. */
export const shipToAddress = z.object({
  name: z.string().nullable(),
  countryCode: countryCode.nullable(),
  countryName: z.string().nullable(),
  province: z.string().nullable(),
  city: z.string().nullable(),
  postalCode: z.string().nullable(),
  line1: z.string().nullable(),
  line2: z.string().nullable(),
  phone: z.string().nullable(),
});
