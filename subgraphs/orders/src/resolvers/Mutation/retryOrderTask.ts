import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { retryOrderTask as command } from '../../commands/retry-order-task.js';

export const retryOrderTask: MutationResolvers['retryOrderTask'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  return { task: result && { ...result, dueAt: new Date(result.dueAt) }, userErrors };
};
