/** A channel's fees and taxes; rates are shares of one. */
export interface ChannelTerms {
  feeRate: string;
  feePerOrder: string;
  taxes: { countryCode: string; rate: string }[];
}

const ALL_OTHERS = '*';

/** The tax that is in the prices of a country; 0 where the terms name neither it nor all others. */
export function taxRateFor({ taxes }: ChannelTerms, countryCode: string | null): string {
  const rateOf = (code: string | null) => taxes.find((tax) => tax.countryCode === code)?.rate;
  return rateOf(countryCode) ?? rateOf(ALL_OTHERS) ?? '0';
}
