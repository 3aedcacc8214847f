import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { recordPayments as command } from '../../commands/record-payments.js';

export const recordPayments: MutationResolvers['recordPayments'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  return { results: result ?? [], userErrors };
};
