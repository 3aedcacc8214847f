import type { ShipmentStatus } from '../../__generated__/graphql.js';

/** What a carrier may say of a parcel, in the order of its way. */
export const trackableStatuses: readonly ShipmentStatus[] = [
  ...(['LABEL_CREATED', 'HANDED_OVER', 'IN_TRANSIT', 'CUSTOMS', 'OUT_FOR_DELIVERY'] as const),
  ...(['AVAILABLE_FOR_PICKUP', 'FAILED_ATTEMPT', 'EXCEPTION', 'RETURNING', 'RETURNED'] as const),
  ...(['LOST', 'DELIVERED'] as const),
];

export const shipmentStatuses: readonly ShipmentStatus[] = ['PENDING', ...trackableStatuses, 'CANCELLED'];
