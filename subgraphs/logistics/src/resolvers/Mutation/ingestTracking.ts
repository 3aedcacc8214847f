import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { ingestTracking as command } from '../../commands/ingest-tracking.js';

export const ingestTracking: MutationResolvers['ingestTracking'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  const results = (result?.taken ?? []).map((taken, index) => ({ ...taken, index }));
  return { results, userErrors };
};
