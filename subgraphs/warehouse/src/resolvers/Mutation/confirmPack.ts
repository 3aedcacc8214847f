import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { confirmPack as command } from '../../commands/confirm-pack.js';

export const confirmPack: MutationResolvers['confirmPack'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  return {
    outboundOrder: result && (await context.loaders.outboundById.load(result.outboundOrderId)),
    userErrors,
  };
};
