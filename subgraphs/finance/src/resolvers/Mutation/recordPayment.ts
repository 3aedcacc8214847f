import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { recordPayment as command } from '../../commands/record-payments.js';

export const recordPayment: MutationResolvers['recordPayment'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  const payment = result?.paymentId ? await context.loaders.paymentById.load(result.paymentId) : null;
  return { payment, duplicate: result?.duplicate ?? false, userErrors };
};
