import { appendEvents } from '@tradegraph/event-log';
import { Refusal, badInput, runCommand, userError, type CommandOutcome } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { RecordPaymentInput, RecordPaymentsInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { judgePayments, type AcceptedPayment, type RecordPaymentResult } from '../domain/judge-payments.js';
import { assertOwnChannels } from '../domain/own-channel.js';
import { differenceFrom, newPayment, paymentRecorded } from '../domain/payment.js';
import { orderKey } from '../domain/order-key.js';
import { matchPayments } from './match-payments.js';
import { accountsById } from '../repositories/order-account-repository.js';
import { insertPayments, paymentsByRef, refKey } from '../repositories/payment-repository.js';

const MAX_ROWS = 1_000;

/** Records up to 1,000 payments in a constant number of statements; rows are judged one by one. */
export function recordPayments(
  context: Context,
  input: RecordPaymentsInput,
): Promise<CommandOutcome<RecordPaymentResult[]>> {
  assertOwnChannels(context.viewer, input.payments);
  const command = { operation: 'recordPayments', idempotencyKey: input.idempotencyKey, input };
  return runCommand(context, command, (tx) => {
    if (input.payments.length < 1 || input.payments.length > MAX_ROWS) {
      throw badInput(`payments: ${input.payments.length} rows; send 1 to ${MAX_ROWS}`, ['payments']);
    }
    return record(tx, context, input.payments, (index) => ['payments', String(index)]);
  });
}

/** Records one payment; what is wrong with it refuses the call. */
export function recordPayment(
  context: Context,
  input: RecordPaymentInput,
): Promise<CommandOutcome<RecordPaymentResult>> {
  assertOwnChannels(context.viewer, [input.payment]);
  const command = { operation: 'recordPayment', idempotencyKey: input.idempotencyKey, input };
  return runCommand(context, command, async (tx) => {
    const [result] = await record(tx, context, [input.payment], () => ['payment']);
    if (result!.userErrors.length > 0) throw new Refusal(...result!.userErrors);
    return result!;
  });
}

async function record(
  tx: EntityManager,
  context: Context,
  rows: readonly unknown[],
  path: (index: number) => string[],
): Promise<RecordPaymentResult[]> {
  const { results, accepted: readable } = judgePayments(rows, path);
  const accepted = await withoutStrangeOrders(tx, readable, results, path);
  if (accepted.length > 0) await save(tx, context, accepted, results, path);
  return results;
}

/**
 * An order id that is known must be of the order that the row names otherwise: else money of one channel would count for
 * an order of another, which whoever is limited to the first can't see. One that is not known yet is taken as it is.
 */
async function withoutStrangeOrders(
  tx: EntityManager,
  rows: AcceptedPayment[],
  results: RecordPaymentResult[],
  path: (index: number) => string[],
): Promise<AcceptedPayment[]> {
  const orderIds = rows.flatMap(({ input }) => input.orderId ?? []);
  const accounts = await accountsById(tx, orderIds);
  return rows.filter(({ index, input }) => {
    const account = accounts.get(input.orderId ?? '');
    if (!account || orderKey(account) === orderKey(input)) return true;
    const field = [...path(index), 'orderId'];
    const message = `${field.join('.')}: "${input.orderId}" is not order "${input.channelOrderId}" of channel "${input.channelCode}"`;
    results[index]!.userErrors.push(userError('BAD_USER_INPUT', message, field));
    return false;
  });
}

/**
 * Inserts what is new and asks the database afterwards whose row it is: of two callers with the same payment at
 * once, the later waits for the earlier and then finds its row.
 */
async function save(
  tx: EntityManager,
  context: Context,
  accepted: AcceptedPayment[],
  results: RecordPaymentResult[],
  path: (index: number) => string[],
): Promise<void> {
  const now = context.clock.now();
  const firsts = new Map<string, AcceptedPayment>();
  for (const row of accepted) if (!firsts.has(refKey(row.input))) firsts.set(refKey(row.input), row);
  const ours = new Map([...firsts.values()].map((row) => [row.index, newPayment(row.input, now)]));
  await insertPayments(tx, [...ours.values()]);
  const recorded = await paymentsByRef(
    tx,
    [...firsts.values()].map((row) => row.input),
  );
  const inserted = [];
  for (const { index, input } of accepted) {
    const payment = recorded.get(refKey(input))!;
    const result = results[index]!;
    const difference = differenceFrom(payment, input);
    if (difference)
      result.userErrors.push(userError('BAD_USER_INPUT', difference, [...path(index), 'externalRef']));
    else result.paymentId = payment.id;
    if (ours.get(index)?.id === payment.id) inserted.push(payment);
    else result.duplicate = !difference;
  }
  const eventContext = { correlationId: context.correlationId, actor: context.viewer.id };
  await appendEvents(tx, 'finance', inserted.map(paymentRecorded), eventContext);
  await matchPayments(tx, inserted, now, eventContext);
}
