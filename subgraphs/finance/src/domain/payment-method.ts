export const paymentMethods = [
  'CREDIT_CARD',
  'DEBIT_CARD',
  'BANK_TRANSFER',
  'BOLETO',
  'VOUCHER',
  'WALLET',
  'CASH',
  'OTHER',
] as const;

export type PaymentMethod = (typeof paymentMethods)[number];
