import type { QuarantinedTrackingResolvers } from '../__generated__/resolvers.js';
import type { TrackingMessage } from '../domain/track.js';

const REASONS = {
  UNKNOWN_CODE: 'No table says what the code stands for',
  UNKNOWN_NUMBER: 'No shipment of the carrier has the number',
  MALFORMED: 'It is not a tracking message',
} as const;

export const QuarantinedTracking: QuarantinedTrackingResolvers = {
  reason: ({ problem }) => REASONS[problem],
  description: ({ problem, message }) =>
    problem === 'MALFORMED' ? null : (JSON.parse(message) as TrackingMessage).description,
};
