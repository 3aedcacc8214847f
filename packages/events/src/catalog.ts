import { z } from 'zod';
import { code, countryCode, id } from './fields.js';

const millimetres = z.int().nonnegative().nullable();

export const catalogEvents = {
  SKU_UPSERTED: z.object({
    skuId: id,
    skuCode: code,
    name: z.string(),
    weightGrams: z.int().nonnegative().nullable(),
    lengthMm: millimetres,
    widthMm: millimetres,
    heightMm: millimetres,
    hsCode: z.string().nullable(),
    originCountry: countryCode.nullable(),
    status: z.string().min(1),
  }),
};
