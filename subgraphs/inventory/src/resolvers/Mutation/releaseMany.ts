import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { releaseMany as command } from '../../commands/release-many.js';

export const releaseMany: MutationResolvers['releaseMany'] = (_root, { input }, context) =>
  command(context, input);
