import type { QuarantinedTrackingResolvers } from '../__generated__/resolvers.js';

const REASONS = {
  UNKNOWN_CODE: 'No table says what the code stands for',
  UNKNOWN_NUMBER: 'No shipment of the carrier has the number',
  MALFORMED: 'It is not a tracking message',
} as const;

export const QuarantinedTracking: QuarantinedTrackingResolvers = {
  reason: ({ problem }) => REASONS[problem],
};
