import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { confirmPick as command } from '../../commands/confirm-pick.js';

export const confirmPick: MutationResolvers['confirmPick'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  const { loaders } = context;
  return {
    pickTask: result && (await loaders.pickTaskById.load(result.pickTaskId)),
    outboundOrder: result && (await loaders.outboundById.load(result.outboundOrderId)),
    userErrors,
  };
};
