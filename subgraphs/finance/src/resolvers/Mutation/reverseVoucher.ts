import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { reverseVoucher as command } from '../../commands/reverse-voucher.js';

export const reverseVoucher: MutationResolvers['reverseVoucher'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  const voucher = result ? await context.loaders.voucherById.load(result.voucherId) : null;
  return { voucher, userErrors };
};
