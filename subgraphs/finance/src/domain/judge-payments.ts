import { userError, type UserErrorData } from '@tradegraph/subgraph-kit';
import { paymentInput, type PaymentInput } from './payment-input.js';

export interface AcceptedPayment {
  index: number;
  input: PaymentInput;
}

/** What became of one row of recordPayments. */
export interface RecordPaymentResult {
  index: number;
  paymentId: string | null;
  duplicate: boolean;
  userErrors: UserErrorData[];
}

/** Reads every row of a call; a bad one is refused by itself. `path` leads to the rows in the input. */
export function judgePayments(
  rows: readonly unknown[],
  path: (index: number) => string[],
): { results: RecordPaymentResult[]; accepted: AcceptedPayment[] } {
  const accepted: AcceptedPayment[] = [];
  const results = rows.map((row, index) => {
    const parsed = paymentInput.safeParse(row);
    if (parsed.success) accepted.push({ index, input: parsed.data });
    const issues = parsed.error?.issues ?? [];
    return {
      index,
      paymentId: null,
      duplicate: false,
      userErrors: issues.map((issue) => {
        const field = [...path(index), ...issue.path.map(String)];
        return userError('BAD_USER_INPUT', `${field.join('.')}: ${issue.message}`, field);
      }),
    };
  });
  return { results, accepted };
}
