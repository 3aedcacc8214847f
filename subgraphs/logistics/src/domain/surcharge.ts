import { compareAmounts, divideAmount, multiplyAmount, roundToScale, sumAmounts } from '@tradegraph/kernel';
import type { Parcel } from './parcel.js';

/** PERCENT of the freight, or a fixed amount for each parcel or for each kilogram that is charged. */
export type SurchargeKind = 'PERCENT' | 'PER_PARCEL' | 'PER_KILOGRAM';

/** What a card asks beside the price of its row. An empty list and a null limit nothing. */
export interface Surcharge {
  name: string;
  kind: SurchargeKind;
  /** Percent, or an amount in the card's only currency. */
  value: string;
  serviceCodes: string[];
  countryCodes: string[];
  /** Only for parcels of which more than this is charged. */
  aboveGrams: number | null;
  /** Only for parcels with a longer side than this; one whose sides nobody knows has none. */
  aboveMm: number | null;
}

export interface ChargedParcel {
  parcel: Parcel;
  /** The row's price for one. */
  price: string;
  chargeableGrams: number;
}

export interface QuotedSurcharge {
  name: string;
  amount: string;
}

/** Those of a card that this service asks for parcels to this country. */
export const surchargesFor = (
  surcharges: readonly Surcharge[],
  serviceCode: string,
  countryCode: string,
): Surcharge[] =>
  surcharges.filter(
    ({ serviceCodes, countryCodes }) =>
      (serviceCodes.length === 0 || serviceCodes.includes(serviceCode)) &&
      (countryCodes.length === 0 || countryCodes.includes(countryCode)),
  );

/** What they add, each by itself on the freight alone, never on one another; nothing of what asks for nothing. */
export function addedTo(
  charged: readonly ChargedParcel[],
  surcharges: readonly Surcharge[],
): QuotedSurcharge[] {
  return surcharges
    .map((surcharge) => ({
      name: surcharge.name,
      amount: sumAmounts(
        charged.filter((one) => concerns(surcharge, one)).map((one) => forParcels(surcharge, one)),
      ),
    }))
    .filter(({ amount }) => compareAmounts(amount, '0') > 0);
}

function concerns({ aboveGrams, aboveMm }: Surcharge, { parcel, chargeableGrams }: ChargedParcel): boolean {
  const longest = Math.max(parcel.lengthMm ?? 0, parcel.widthMm ?? 0, parcel.heightMm ?? 0);
  return (aboveGrams === null || chargeableGrams > aboveGrams) && (aboveMm === null || longest > aboveMm);
}

function forParcels({ kind, value }: Surcharge, { parcel, price, chargeableGrams }: ChargedParcel): string {
  const each = {
    PERCENT: () => roundToScale(multiplyAmount(price, divideAmount(value, '100'))),
    PER_PARCEL: () => value,
    PER_KILOGRAM: () => roundToScale(multiplyAmount(value, divideAmount(String(chargeableGrams), '1000'))),
  }[kind]();
  return multiplyAmount(each, parcel.quantity);
}
