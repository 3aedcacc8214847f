import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { upsertCarrierConnection as command } from '../../commands/upsert-carrier-connection.js';

export const upsertCarrierConnection: MutationResolvers['upsertCarrierConnection'] = async (
  _root,
  { input },
  context,
) => {
  const { result, userErrors } = await command(context, input);
  const carrier = result ? await context.loaders.carrierById.load(result.carrierId) : null;
  return { carrier, userErrors };
};
