import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { confirmCheck as command } from '../../commands/confirm-check.js';

export const confirmCheck: MutationResolvers['confirmCheck'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  return {
    outboundOrder: result && (await context.loaders.outboundById.load(result.outboundOrderId)),
    userErrors,
  };
};
