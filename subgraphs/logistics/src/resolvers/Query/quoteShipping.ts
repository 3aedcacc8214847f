import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { quoteShipping as quote } from '../../commands/quote-shipping.js';

export const quoteShipping: QueryResolvers['quoteShipping'] = (_root, { input }, context) =>
  quote(context, input);
