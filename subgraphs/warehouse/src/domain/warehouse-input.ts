import { code, text } from '@tradegraph/subgraph-kit';
import { z } from 'zod';

export const warehouseCode = code(32);
export const binCode = code(32);

/** GraphQL sends null for "clear it"; the fields that cannot be cleared take null as left out. */
const kept = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => value ?? undefined, schema.optional());

const bin = z.object({
  code: binCode,
  zone: kept(code(32)),
  type: kept(z.enum(['RECEIVING', 'PICKING', 'STORAGE', 'QUARANTINE', 'STAGING'])),
});

const cutOff = z.object({
  carrierServiceCode: code(64),
  localTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a local time HH:MM'),
});

/** What upsertWarehouse takes. A missing field keeps its value, null clears it. */
export const warehouseInput = z.object({
  code: warehouseCode,
  name: kept(text(255).min(1, 'must not be empty')),
  nameZh: text(255).nullish(),
  type: kept(z.enum(['DOMESTIC', 'OVERSEAS', 'CLOUD_3PL', 'BONDED'])),
  countryCode: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code such as CN')
    .nullish(),
  timezone: kept(z.string().refine(isTimeZone, 'must be an IANA time zone such as Asia/Shanghai')),
  address: text(500).nullish(),
  status: kept(z.enum(['ACTIVE', 'INACTIVE'])),
  automation: kept(z.enum(['AUTOMATIC', 'MANUAL'])),
  weightTolerancePercent: kept(z.number().int().min(0, 'must be at least 0').max(100, 'must be at most 100')),
  cutOffs: kept(
    z
      .array(cutOff)
      .max(100, 'at most 100 cut-offs')
      .refine(
        (all) => new Set(all.map((one) => one.carrierServiceCode)).size === all.length,
        'has a service twice',
      ),
  ),
  expectedVersion: z.number().int().nullish(),
  bins: kept(
    z
      .array(bin)
      .max(1_000, 'at most 1,000 bins')
      .refine((bins) => new Set(bins.map((one) => one.code)).size === bins.length, 'has a code twice'),
  ),
});

export type WarehouseInput = z.infer<typeof warehouseInput>;

function isTimeZone(name: string): boolean {
  if (name.length > 64 || /^[+-]/.test(name)) return false; // an offset is no time zone: it knows no summer time
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
