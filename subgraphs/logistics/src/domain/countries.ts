import countries from 'i18n-iso-countries';

/** True for an ISO 3166-1 alpha-2 code in capitals: GB, not UK. A wrong code would fall into "rest of the world". */
export const isCountryCode = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) && countries.alpha2ToNumeric(code) !== undefined;
