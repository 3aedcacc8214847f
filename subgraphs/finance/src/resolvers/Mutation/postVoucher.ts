import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { postVoucher as command } from '../../commands/post-voucher.js';

export const postVoucher: MutationResolvers['postVoucher'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  const voucher = result ? await context.loaders.voucherById.load(result.voucherId) : null;
  return { voucher, userErrors };
};
