import type { TestFinance } from './start-test-finance.js';

interface Result {
  index: number;
  payment: { id: string; amount: { amount: string; currencyCode: string } } | null;
  duplicate: boolean;
  userErrors: { code: string; message: string; field: string[] | null }[];
}

const RECORD = `mutation ($input: RecordPaymentsInput!) { recordPayments(input: $input) {
  results { index duplicate payment { id amount { amount currencyCode } } userErrors { code message field } }
  userErrors { code message } } }`;
export const RECORD_ONE = `mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) {
  payment { id orderId channelCode channelOrderId method installments status paidAt version amount { amount currencyCode }
    order { channelCode channelOrderId } }
  duplicate userErrors { code bizCode message field } } }`;
/** A payment as the graph takes it; its order follows from its reference. */
export const payment = (externalRef: string, extra: object = {}) => ({
  channelCode: 'shop',
  channelOrderId: `order-of-${externalRef}`,
  externalRef,
  method: 'CREDIT_CARD',
  amount: { amount: '10.10', currencyCode: 'BRL' },
  ...extra,
});

/** Records payments, with a fresh idempotency key unless one is given. */
export function paymentGraph(finance: () => TestFinance) {
  let keys = 0;
  const key = () => `key-${keys++}`;
  return {
    record: async (payments: object[], idempotencyKey = key()) => {
      const { data, errors } = await finance().ask<{
        recordPayments: { results: Result[]; userErrors: { code: string; message: string }[] };
      }>(RECORD, { input: { idempotencyKey, payments } });
      if (!data) throw new Error(JSON.stringify(errors));
      return data.recordPayments;
    },
    recordOne: async (input: object, idempotencyKey = key()) => {
      const { data, errors } = await finance().ask<{
        recordPayment: {
          payment: ({ id: string } & Record<string, unknown>) | null;
          duplicate: boolean;
          userErrors: { code: string; message: string; field: string[] }[];
        };
      }>(RECORD_ONE, { input: { idempotencyKey, payment: input } });
      if (!data) throw new Error(JSON.stringify(errors));
      return data.recordPayment;
    },
  };
}
