import type { LabelResolvers } from '../__generated__/resolvers.js';

export const Label: LabelResolvers = {
  url: ({ labelUrl }) => labelUrl,
  format: ({ labelFormat }) => labelFormat!,
  createdAt: ({ labelCreatedAt }) => labelCreatedAt!,
  cost: ({ labelAmount, labelCurrency }) =>
    labelAmount === null || labelCurrency === null
      ? null
      : { amount: labelAmount, currencyCode: labelCurrency },
};
