import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { voidOutboundOrder as command } from '../../commands/void-outbound-order.js';

export const voidOutboundOrder: MutationResolvers['voidOutboundOrder'] = async (
  _root,
  { input },
  context,
) => {
  const { result, userErrors } = await command(context, input);
  return {
    outboundOrder: result && (await context.loaders.outboundById.load(result.outboundOrderId)),
    userErrors,
  };
};
