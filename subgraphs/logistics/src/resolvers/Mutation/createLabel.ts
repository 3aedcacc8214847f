import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { createLabel as command } from '../../commands/create-label.js';

export const createLabel: MutationResolvers['createLabel'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  const shipment = result ? await context.loaders.shipmentById.load(result.shipmentId) : null;
  return { shipment, userErrors };
};
