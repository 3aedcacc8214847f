import { newId } from '@tradegraph/kernel';
import {
  badInput,
  notFound,
  parseInput,
  runCommand,
  text,
  type CommandOutcome,
} from '@tradegraph/subgraph-kit';
import { z } from 'zod';
import type { ReverseVoucherInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { dayOf } from '../domain/calendar-day.js';
import { isOwnChannel } from '../domain/own-channel.js';
import { reversed } from '../domain/voucher.js';
import { VoucherEntity } from '../entities/voucher.entity.js';
import { linesOf } from '../repositories/voucher-repository.js';
import { save } from './post-voucher.js';

const given = z.object({ voucherId: z.string(), reason: text(255).min(1, 'must not be empty') });

/** Turns a voucher round by another one, at the rates of the first: what was posted stays as it is. */
export function reverseVoucher(
  context: Context,
  input: ReverseVoucherInput,
): Promise<CommandOutcome<{ voucherId: string }>> {
  const command = { operation: 'reverseVoucher', idempotencyKey: input.idempotencyKey, input };
  return runCommand(context, command, async (tx) => {
    const { voucherId, reason } = parseInput(given, input);
    const voucher = await tx.findOne(VoucherEntity, {
      where: { id: voucherId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!voucher || !isOwnChannel(context.viewer, voucher.channelCode))
      throw notFound('voucher', voucherId, ['voucherId']);
    if (voucher.kind === 'REVERSAL') {
      throw badInput(`Voucher ${voucher.voucherNo} is a correction itself; post a new one`, ['voucherId']);
    }
    const earlier = await tx.findOneBy(VoucherEntity, { reversesId: voucherId });
    if (earlier) {
      throw badInput(`Voucher ${voucher.voucherNo} is reversed by ${earlier.voucherNo} already`, [
        'voucherId',
      ]);
    }
    const now = context.clock.now();
    return save(tx, context, {
      voucher: {
        ...{
          id: newId('vou'),
          kind: 'REVERSAL',
          status: 'POSTED',
          completionOf: null,
          reversesId: voucherId,
        },
        ...{ orderId: voucher.orderId, channelCode: voucher.channelCode, reason },
        postingDate: dayOf(now),
        ...{ postedBy: context.viewer.id, postedAt: now },
      },
      lines: reversed(await linesOf(tx, [voucherId])),
    });
  });
}
