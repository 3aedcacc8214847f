import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { createWave as command } from '../../commands/create-wave.js';

export const createWave: MutationResolvers['createWave'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  return { wave: result && (await context.loaders.waveById.load(result.waveId)), userErrors };
};
