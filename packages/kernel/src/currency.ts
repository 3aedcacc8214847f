/**
 * ISO 4217 active currencies and their minor units (number of decimal digits).
 * Source: ISO 4217 list one; funds codes and metals are left out because nobody pays in them.
 */
const TWO_DIGITS =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY ' +
  'COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS ' +
  'INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR ' +
  'MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD ' +
  'SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UZS VES WST XCD XCG YER ZAR ZMW ZWG';
const ZERO_DIGITS = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const THREE_DIGITS = 'BHD IQD JOD KWD LYD OMR TND';

const minorUnits = new Map<string, number>([
  ...TWO_DIGITS.split(' ').map((code) => [code, 2] as const),
  ...ZERO_DIGITS.split(' ').map((code) => [code, 0] as const),
  ...THREE_DIGITS.split(' ').map((code) => [code, 3] as const),
]);

/** True when `code` is an active ISO 4217 currency (exactly three capital letters). */
export function isCurrencyCode(code: string): boolean {
  return minorUnits.has(code);
}

/** Decimal digits of the currency's smallest coin, e.g. 2 for GBP, 0 for JPY. Throws RangeError for an unknown code. */
export function minorUnitOf(code: string): number {
  const digits = minorUnits.get(code);
  if (digits === undefined)
    throw new RangeError(`Unknown currency code "${code}"; use an ISO 4217 code such as EUR`);
  return digits;
}

/** Every active currency code, sorted. */
export function currencyCodes(): string[] {
  return [...minorUnits.keys()].sort();
}
