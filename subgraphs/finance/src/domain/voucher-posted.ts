import type { NewEvent } from '@tradegraph/event-log';
import type { VoucherEntity } from '../entities/voucher.entity.js';
import type { VoucherLine } from './voucher.js';

export const voucherPosted = (
  voucher: VoucherEntity,
  lines: readonly VoucherLine[],
  booksCurrency: string,
): NewEvent<'finance'> => ({
  eventType: 'VOUCHER_POSTED',
  aggregateType: 'Voucher',
  aggregateId: voucher.id,
  aggregateVersion: 1,
  data: {
    voucherId: voucher.id,
    voucherNo: voucher.voucherNo,
    orderId: voucher.orderId,
    kind: voucher.kind,
    reversesVoucherId: voucher.reversesId,
    booksCurrency,
    lines: lines.map(({ account, side, money, booksAmount, rate }) => ({
      ...{ account, side, booksAmount, fxRate: rate },
      money: { amount: money.amount, currencyCode: money.currencyCode },
    })),
  },
});
