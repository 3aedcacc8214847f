import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { handOver as command } from '../../commands/hand-over.js';

export const handOver: MutationResolvers['handOver'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  return {
    outboundOrder: result && (await context.loaders.outboundById.load(result.outboundOrderId)),
    userErrors,
  };
};
