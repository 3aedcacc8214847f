import { nameBasedId } from '@tradegraph/kernel';

/** Stands between carrier and service; a carrier's code may not contain it, a service's may. */
export const SEPARATOR = ':';

export const carrierIdOf = (code: string): string => nameBasedId('car', code);

/** Service codes repeat between carriers ("1", "P", "T"), so the carrier's code makes them unique. */
export const serviceCodeOf = (carrierCode: string, serviceCode: string): string =>
  `${carrierCode}${SEPARATOR}${serviceCode}`;

export const serviceIdOf = (code: string): string => nameBasedId('csv', code);
