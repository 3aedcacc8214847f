import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { createShipment as command } from '../../commands/create-shipment.js';

export const createShipment: MutationResolvers['createShipment'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  const shipment = result ? await context.loaders.shipmentById.load(result.shipmentId) : null;
  return { shipment, userErrors };
};
