import { compareAmounts } from '@tradegraph/kernel';
import {
  RateRowError,
  countryCodes,
  currency,
  flag,
  list,
  optional,
  price,
  required,
  size,
  transitDays,
  unitOf,
  weight,
  type RateRecord,
} from './rate-cells.js';
import { isDimensionUnit, isWeightUnit, type Units } from './units.js';

/** One row of a rate card in grams and millimetres, exact. */
export interface RateRow {
  line: number;
  serviceCode: string;
  serviceName: string;
  carrierServiceCode: string | null;
  features: string[];
  zone: string;
  /** Empty: every country that no other zone of the service names. */
  countryCodes: string[];
  domestic: boolean;
  international: boolean;
  weightFromGrams: string;
  weightToGrams: string;
  maxLengthMm: string | null;
  maxWidthMm: string | null;
  maxHeightMm: string | null;
  /** Null: the card has no price for it, and it is never quoted. */
  price: string | null;
  currencyCode: string;
  transitDaysMin: number | null;
  transitDaysMax: number | null;
}

/** Reads one line. `units` are those of the file as a whole; a unit column in the line goes before them. */
export function readRateRow(record: RateRecord, line: number, units: Units): RateRow {
  const weightUnit = unitOf(record, 'weight_unit', isWeightUnit, units.weight);
  const dimensionUnit = unitOf(record, 'dimension_unit', isDimensionUnit, units.dimension);
  const serviceCode = required(record, 'service_code', 64);
  const [transitDaysMin, transitDaysMax] = transitDays(record['transit_days']);
  const row = {
    line,
    serviceCode,
    serviceName: optional(record, 'service_name', 255) ?? serviceCode,
    carrierServiceCode: optional(record, 'carrier_service_code', 64),
    features: list(record['features']),
    zone: required(record, 'zone_label', 128),
    countryCodes: countryCodes(record['country_codes']),
    domestic: flag(record, 'domicile'),
    international: flag(record, 'international'),
    weightFromGrams: weight(record, 'min_weight', weightUnit),
    weightToGrams: weight(record, 'max_weight', weightUnit),
    maxLengthMm: size(record, 'max_length', dimensionUnit),
    maxWidthMm: size(record, 'max_width', dimensionUnit),
    maxHeightMm: size(record, 'max_height', dimensionUnit),
    price: price(record['rate']),
    currencyCode: currency(record),
    transitDaysMin,
    transitDaysMax,
  };
  if (compareAmounts(row.weightFromGrams, row.weightToGrams) >= 0)
    throw new RateRowError(
      `max_weight: "${record['max_weight']}" is not above min_weight "${record['min_weight']}"`,
    );
  return row;
}
