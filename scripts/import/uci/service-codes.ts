/**
 * Stock codes that are no goods: postage, carriage, fees, manual corrections, samples, discounts, bad debt, charity,
 * gift vouchers. `m` is a mistyped `M` in the real data. `PADS` and the rest stand in the source's own list.
 */
const SERVICE_CODES = new Set([
  'POST',
  'DOT',
  'M',
  'm',
  'C2',
  'S',
  'PADS',
  'AMAZONFEE',
  'BANK CHARGES',
  'CRUK',
  'D',
  'B',
  'ADJUST',
]);

/** Vouchers, such as `gift_0001_20`: sold, but nothing that lies in a warehouse. */
const GIFT_VOUCHER = /^gift_\d{4}_\d+$/;

/** Whether a stock code is a service: a line of kind SERVICE, which never touches stock. Case matters. */
export const isServiceCode = (stockCode: string): boolean =>
  SERVICE_CODES.has(stockCode) || GIFT_VOUCHER.test(stockCode);
