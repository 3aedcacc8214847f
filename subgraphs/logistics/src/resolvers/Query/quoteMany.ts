import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { quoteMany as quote } from '../../commands/quote-shipping.js';

export const quoteMany: QueryResolvers['quoteMany'] = (_root, { inputs }, context) => quote(context, inputs);
