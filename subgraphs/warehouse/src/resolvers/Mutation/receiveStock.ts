import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { receiveStock as command } from '../../commands/receive-stock.js';

export const receiveStock: MutationResolvers['receiveStock'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  return { receipt: result && (await context.loaders.receiptById.load(result.receiptId)), userErrors };
};
