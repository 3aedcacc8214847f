import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { upsertWarehouse as command } from '../../commands/upsert-warehouse.js';

export const upsertWarehouse: MutationResolvers['upsertWarehouse'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  return { warehouse: result && (await context.loaders.warehouseByCode.load(result.code)), userErrors };
};
