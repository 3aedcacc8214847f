import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { previewRule as preview } from '../../commands/preview-rule.js';

export const previewRule: QueryResolvers['previewRule'] = (_root, { input }, context) =>
  preview(context, input);
