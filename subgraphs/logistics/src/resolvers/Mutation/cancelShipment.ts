import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { cancelShipment as command } from '../../commands/cancel-shipment.js';

export const cancelShipment: MutationResolvers['cancelShipment'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  const shipment = result ? await context.loaders.shipmentById.load(result.shipmentId) : null;
  return { shipment, userErrors };
};
