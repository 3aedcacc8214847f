import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { reserveMany as command } from '../../commands/reserve-many.js';

export const reserveMany: MutationResolvers['reserveMany'] = (_root, { input }, context) =>
  command(context, input);
