import type { EventData } from '@tradegraph/events';
import type { Parcel } from './parcel.js';
import type { ShipTo } from './ship-to.js';

type Outbound = EventData<'OUTBOUND_ORDER_CHANGED'>;
type WeighedPackage = NonNullable<Outbound['packages']>[number];

/** Stands where the channel gave no country that is one: ISO 3166 keeps it free for users. */
export const UNKNOWN_COUNTRY = 'ZZ';

/** The packages as parcels, equal ones together. A package whose sides are not all known counts by its weight. */
export function parcelsOf(packages: readonly WeighedPackage[]): Parcel[] {
  const kinds = new Map<string, Parcel>();
  for (const { weightGrams, lengthMm, widthMm, heightMm } of packages) {
    const sides =
      lengthMm === null || widthMm === null || heightMm === null
        ? { lengthMm: null, widthMm: null, heightMm: null }
        : { lengthMm, widthMm, heightMm };
    const parcel = { weightGrams, ...sides, quantity: 1 };
    const key = JSON.stringify(parcel);
    const same = kinds.get(key);
    if (same) same.quantity += 1;
    else kinds.set(key, parcel);
  }
  return [...kinds.values()];
}

export function shipToOf({ shipTo }: NonNullable<Outbound['transport']>): ShipTo {
  const { countryCode, province, city, postalCode, name, line1, line2, phone } = shipTo;
  return {
    countryCode: countryCode ?? UNKNOWN_COUNTRY,
    ...{ province, city, postalCode, name, line1, line2, phone },
  };
}
