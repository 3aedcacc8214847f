import { sumAmounts } from '@tradegraph/kernel';
import type { BatchLimits } from '../gateway/batches.js';
import { inBatches } from '../gateway/batches.js';
import { contentKey } from '../gateway/content-key.js';
import type { GatewayClient, UserError } from '../gateway/gateway-client.js';
import { forEachInFlight } from '../gateway/in-flight.js';
import type { ImportContext } from '../import-context.js';
import type { Progress } from '../report/progress.js';

const RECORD_PAYMENTS = `mutation ImportPayments($input: RecordPaymentsInput!) {
  recordPayments(input: $input) {
    results { index duplicate userErrors { message } }
    userErrors { message }
  }
}`;

interface RecordPaymentsAnswer {
  recordPayments: {
    results: { index: number; duplicate: boolean; userErrors: UserError[] }[];
    userErrors: UserError[];
  };
}

/** One payment as `recordPayments` takes it, and the line of the file that it comes from. */
export interface PaymentInput {
  channelCode: string;
  channelOrderId: string;
  /** Unique within the channel: the same payment twice is one. */
  externalRef: string;
  method: string;
  installments: number;
  amount: { amount: string; currencyCode: string };
  status: 'CAPTURED' | 'AUTHORIZED';
  paidAt: string;
}

export interface PaymentTally {
  payments: number;
  total: string;
  alreadyThere: number;
  refused: number;
}

const PAYMENT_LIMITS: BatchLimits = { items: 1_000, rows: 1_000, bytes: 800_000 };

interface Sendable {
  json: string;
  rows: number;
  payment: PaymentInput;
  line: number;
}

/** Records payments in finance; a refused one goes to the report. */
export async function sendPayments(
  context: ImportContext,
  payments: AsyncIterable<{ payment: PaymentInput; line: number }>,
  progress: Progress,
): Promise<PaymentTally> {
  const tally: PaymentTally = { payments: 0, total: '0', alreadyThere: 0, refused: 0 };
  const batches = inBatches(sendable(payments), PAYMENT_LIMITS);
  await forEachInFlight(batches, context.concurrency, context.signal, async (batch) => {
    const refused = context.client ? await send(context, context.client, batch, tally) : new Set<Sendable>();
    const taken = batch.filter((row) => !refused.has(row));
    tally.payments += taken.length;
    tally.total = sumAmounts([tally.total, ...taken.map(({ payment }) => payment.amount.amount)]);
    tally.refused += refused.size;
    progress.advance(batch.length);
  });
  return tally;
}

async function* sendable(
  payments: AsyncIterable<{ payment: PaymentInput; line: number }>,
): AsyncGenerator<Sendable> {
  for await (const { payment, line } of payments) {
    yield { json: JSON.stringify(payment), rows: 1, payment, line };
  }
}

async function send(
  context: ImportContext,
  client: GatewayClient,
  batch: Sendable[],
  tally: PaymentTally,
): Promise<Set<Sendable>> {
  const payments = `[${batch.map(({ json }) => json).join(',')}]`;
  const key = contentKey('payments', payments);
  const { recordPayments } = await client.requestJson<RecordPaymentsAnswer>(
    RECORD_PAYMENTS,
    `{"input":{"idempotencyKey":"${key}","payments":${payments}}}`,
  );
  const [problem] = recordPayments.userErrors;
  if (problem)
    throw new Error(`A batch of ${batch.length} payments was refused as a whole: ${problem.message}`);
  const refused = new Set<Sendable>();
  for (const { index, duplicate, userErrors } of recordPayments.results) {
    const row = batch[index]!;
    if (duplicate && userErrors.length === 0) tally.alreadyThere++;
    if (userErrors.length === 0) continue;
    refused.add(row);
    const message = userErrors.map((error) => error.message).join('; ');
    const { channelOrderId, externalRef } = row.payment;
    await context.rejected.add({
      ...{ line: row.line, reason: 'PAYMENT_REFUSED', channelOrderId, externalRef, message },
    });
  }
  return refused;
}
