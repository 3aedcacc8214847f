import { code, text } from '@tradegraph/subgraph-kit';
import { z } from 'zod';
import { isCountryCode } from './countries.js';
import { SEPARATOR } from './codes.js';

export const country = z
  .string()
  .refine(isCountryCode, 'is not an ISO 3166-1 alpha-2 country code such as DE (the United Kingdom is GB)');

const grams = z.number().int().min(1, 'must be 1 to 1,000,000').max(1_000_000, 'must be 1 to 1,000,000');
const side = z.number().int().min(1, 'must be 1 to 100,000').max(100_000, 'must be 1 to 100,000').nullish();
const MAX_PARCELS = 1_000;

interface Sides {
  lengthMm?: number | null | undefined;
  widthMm?: number | null | undefined;
  heightMm?: number | null | undefined;
}
const haveAllOrNone = ({ lengthMm, widthMm, heightMm }: Sides): boolean =>
  new Set([lengthMm, widthMm, heightMm].map((mm) => mm == null)).size === 1;
const ALL_OR_NONE = 'give length, width and height, or none of them';
const knownSides = ({ lengthMm, widthMm, heightMm }: Sides) => ({
  lengthMm: lengthMm ?? null,
  widthMm: widthMm ?? null,
  heightMm: heightMm ?? null,
});

const parcel = z
  .object({
    weightGrams: grams,
    lengthMm: side,
    widthMm: side,
    heightMm: side,
    quantity: z.number().int().min(1, 'must be 1 to 1,000').max(MAX_PARCELS, 'must be 1 to 1,000'),
  })
  .refine(haveAllOrNone, ALL_OR_NONE)
  .transform((given) => ({ ...given, ...knownSides(given) }));

const tonnes = z
  .number()
  .int()
  .min(1, 'must be 1 to 1,000,000,000')
  .max(1_000_000_000, 'must be 1 to 1,000,000,000');

const goods = z
  .object({
    ...{ weightGrams: tonnes, heaviestUnitGrams: grams, maxParcelGrams: grams },
    ...{ lengthMm: side, widthMm: side, heightMm: side },
  })
  .refine(haveAllOrNone, ALL_OR_NONE)
  .transform((given) => ({ ...given, ...knownSides(given) }));

export const parcels = z
  .array(parcel)
  .min(1, 'at least one parcel is needed')
  .max(100, 'at most 100 kinds of parcels')
  .refine(
    (list) => list.reduce((sum, { quantity }) => sum + quantity, 0) <= MAX_PARCELS,
    `at most ${MAX_PARCELS} parcels together`,
  );

export const carrierCode = code(32).refine(
  (value) => !value.includes(SEPARATOR),
  'must not contain a colon: it stands between carrier and service',
);

/** The columns are DATETIME; beyond these years a time is a mistake. */
export const moment = z
  .date()
  .min(new Date('1970-01-01T00:00:00Z'), 'must be 1970 or later')
  .max(new Date('2200-01-01T00:00:00Z'), 'must be before 2200');

const optionalText = (max: number) =>
  text(max)
    .nullish()
    .transform((value) => (value == null || value === '' ? null : value));

export const shipTo = z.object({
  countryCode: country,
  province: optionalText(128),
  city: optionalText(128),
  postalCode: optionalText(32),
  name: optionalText(255),
  line1: optionalText(255),
  line2: optionalText(255),
  phone: optionalText(64),
});

const id = code(40).regex(/^\w+$/, 'must be an id such as ord_…');

export const quoteInput = z
  .object({
    originCountry: country.nullish(),
    destinationCountry: country,
    parcels: parcels.nullish(),
    goods: goods.nullish(),
    currency: z.string().nullish(),
    at: moment.nullish(),
  })
  .transform(({ parcels: packed, goods: unpacked, ...rest }, context) => {
    const load = packed ?? unpacked;
    if (load != null && (packed == null || unpacked == null)) return { ...rest, load };
    context.addIssue({ code: 'custom', message: 'give either parcels or goods' });
    return z.NEVER;
  });

export const shipmentInput = z.object({
  orderId: id,
  fulfillmentOrderId: id.nullish(),
  packageId: id.nullish(),
  warehouseCode: code().nullish(),
  channelCode: code().nullish(),
  originCountry: country.nullish(),
  carrierServiceCode: code(97),
  trackingNo: code().nullish(),
  parcels,
  shipTo,
});

export type ShipmentInput = z.infer<typeof shipmentInput>;

const surcharge = z
  .object({
    name: text(64).refine((name) => name.trim() !== '', 'must not be empty'),
    kind: z.enum(['PERCENT', 'PER_PARCEL', 'PER_KILOGRAM']),
    value: z
      .string()
      .regex(/^\d{1,6}(\.\d{1,4})?$/, 'must be 0 to 999,999.9999, with at most four decimals, such as 12.5'),
    serviceCodes: z.array(code()).max(250).nullish(),
    countryCodes: z.array(country).max(250).nullish(),
    aboveGrams: grams.nullish(),
    aboveMm: side,
  })
  .transform(({ serviceCodes, countryCodes, aboveGrams, aboveMm, ...rest }) => ({
    ...rest,
    serviceCodes: serviceCodes ?? [],
    countryCodes: countryCodes ?? [],
    aboveGrams: aboveGrams ?? null,
    aboveMm: aboveMm ?? null,
  }));

export const rateCardInput = z.object({
  carrierCode,
  carrierName: text(255).min(1, 'must not be empty').nullish(),
  csv: z.string(),
  weightUnit: z.enum(['KG', 'G', 'LB', 'OZ']).nullish(),
  dimensionUnit: z.enum(['CM', 'MM', 'M', 'IN']).nullish(),
  volumetricDivisor: z
    .number()
    .int()
    .min(1, 'must be 1 to 1,000,000')
    .max(1_000_000, 'must be 1 to 1,000,000')
    .nullish(),
  originCountries: z.array(country).max(250).nullish(),
  surcharges: z.array(surcharge).max(50, 'at most 50 surcharges').nullish(),
  activate: z.boolean(),
});

export type RateCardInput = z.infer<typeof rateCardInput>;
