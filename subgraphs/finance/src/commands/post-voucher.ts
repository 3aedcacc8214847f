import { appendEvents } from '@tradegraph/event-log';
import { compareAmounts, money, newId } from '@tradegraph/kernel';
import {
  Refusal,
  badInput,
  notFound,
  parseInput,
  runCommand,
  text,
  userError,
  type CommandOutcome,
} from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { PostVoucherInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { dayOf } from '../domain/calendar-day.js';
import { assertEveryChannel, isOwnChannel } from '../domain/own-channel.js';
import {
  closedInBooks,
  entry,
  imbalances,
  type Account,
  type EntrySide,
  type VoucherLine,
} from '../domain/voucher.js';
import { voucherPosted } from '../domain/voucher-posted.js';
import { readBooksRates } from '../repositories/books-rates.js';
import { accountsById } from '../repositories/order-account-repository.js';
import { insertVouchers, type NewVoucher } from '../repositories/voucher-writes.js';

const amount = z
  .object({ amount: z.string(), currencyCode: z.string() })
  .transform((given, context) => {
    try {
      return money(given.amount, given.currencyCode);
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
      return z.NEVER;
    }
  })
  .refine((given) => compareAmounts(given.amount, '0') > 0, 'must be more than 0');

const given = z.object({
  postingDate: z.string().nullish(),
  orderId: z.string().nullish(),
  reason: text(255).min(1, 'must not be empty'),
  lines: z
    .array(z.object({ account: z.custom<Account>(), side: z.custom<EntrySide>(), amount }))
    .min(2, 'at least two lines are needed')
    .max(100, 'at most 100 lines'),
});

type Given = z.infer<typeof given>;

/** Posts a voucher by hand; it balances in every currency, or it is refused. */
export function postVoucher(
  context: Context,
  input: PostVoucherInput,
): Promise<CommandOutcome<{ voucherId: string }>> {
  if (input.orderId == null) assertEveryChannel(context.viewer, 'postVoucher without an order');
  const command = { operation: 'postVoucher', idempotencyKey: input.idempotencyKey, input };
  return runCommand(context, command, async (tx) => {
    const wanted = parseInput(given, input);
    const channelCode = wanted.orderId == null ? null : await channelOf(tx, context, wanted.orderId);
    const now = context.clock.now();
    const postingDate = wanted.postingDate ?? dayOf(now);
    const lines = await linesFor(tx, wanted, postingDate, context.booksCurrency);
    return save(tx, context, {
      voucher: {
        ...{ id: newId('vou'), kind: 'MANUAL', status: 'POSTED', completionOf: null, reversesId: null },
        ...{ orderId: wanted.orderId ?? null, channelCode, postingDate, reason: wanted.reason },
        ...{ postedBy: context.viewer.id, postedAt: now },
      },
      lines,
    });
  });
}

/** Stores one voucher that a person asked for, and tells of it. */
export async function save(
  tx: EntityManager,
  context: Context,
  fresh: NewVoucher,
): Promise<{ voucherId: string }> {
  const [posted] = await insertVouchers(tx, [fresh], context.booksCurrency);
  const event = voucherPosted(posted!.voucher, posted!.lines, context.booksCurrency);
  await appendEvents(tx, 'finance', [event], {
    correlationId: context.correlationId,
    actor: context.viewer.id,
  });
  return { voucherId: posted!.voucher.id };
}

async function channelOf(tx: EntityManager, { viewer }: Context, orderId: string): Promise<string> {
  const account = (await accountsById(tx, [orderId])).get(orderId);
  if (!account || !isOwnChannel(viewer, account.channelCode)) throw notFound('order', orderId, ['orderId']);
  return account.channelCode;
}

async function linesFor(
  tx: EntityManager,
  { lines }: Given,
  day: string,
  booksCurrency: string,
): Promise<VoucherLine[]> {
  const currencies = [...new Set(lines.map((line) => line.amount.currencyCode))];
  const rateOf = await readBooksRates(
    tx,
    booksCurrency,
    currencies.map((currencyCode) => ({ currencyCode, day })),
  );
  const entries = lines.map(({ account, side, amount: each }) => {
    const fx = rateOf(each.currencyCode, day);
    if (!fx) throw badInput(`No rate of ${each.currencyCode} is known for ${day}`, ['postingDate']);
    return entry(account, side, each, fx);
  });
  const left = imbalances(entries);
  if (left.length === 0) return closedInBooks(entries, currencies[0]!);
  throw new Refusal(
    ...left.map((rest) =>
      userError('BAD_USER_INPUT', `Debits less credits are ${rest.amount} ${rest.currencyCode}, not 0`, [
        'lines',
      ]),
    ),
  );
}
