import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { startPicking as command } from '../../commands/start-picking.js';

export const startPicking: MutationResolvers['startPicking'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  return { wave: result && (await context.loaders.waveById.load(result.waveId)), userErrors };
};
