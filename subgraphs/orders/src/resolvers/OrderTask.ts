import type { OrderTaskResolvers, TimelineEntryResolvers } from '../__generated__/resolvers.js';
import { existing } from './existing.js';

export const OrderTask: OrderTaskResolvers = {
  order: ({ orderId }, _args, { loaders }) => existing(loaders.orderById.load(orderId), orderId),
};

export const TimelineEntry: TimelineEntryResolvers = {
  eventId: ({ id }) => id,
};
