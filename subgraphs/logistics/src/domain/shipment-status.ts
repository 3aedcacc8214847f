import { defineTransitions } from '@tradegraph/kernel';

export type ShipmentStatus =
  | 'PENDING'
  | 'LABEL_CREATED'
  | 'HANDED_OVER'
  | 'IN_TRANSIT'
  | 'CUSTOMS'
  | 'OUT_FOR_DELIVERY'
  | 'AVAILABLE_FOR_PICKUP'
  | 'FAILED_ATTEMPT'
  | 'EXCEPTION'
  | 'RETURNING'
  | 'RETURNED'
  | 'LOST'
  | 'DELIVERED'
  | 'CANCELLED';

/** On the road a carrier goes back and forth between these, and may leave some out. */
const ROAD = [
  'IN_TRANSIT',
  'CUSTOMS',
  'OUT_FOR_DELIVERY',
  'AVAILABLE_FOR_PICKUP',
  'FAILED_ATTEMPT',
  'EXCEPTION',
] as const satisfies readonly ShipmentStatus[];
const ENDS = ['DELIVERED', 'RETURNING', 'LOST'] as const satisfies readonly ShipmentStatus[];

const onTheRoad = (from: ShipmentStatus): ShipmentStatus[] => [
  ...ROAD.filter((status) => status !== from),
  ...ENDS,
];

/** What is not listed is refused. */
export const shipmentTransitions = defineTransitions<ShipmentStatus>('Shipment', 'PENDING', {
  PENDING: ['LABEL_CREATED', 'CANCELLED'],
  LABEL_CREATED: ['HANDED_OVER', 'CANCELLED'],
  HANDED_OVER: onTheRoad('HANDED_OVER'),
  IN_TRANSIT: onTheRoad('IN_TRANSIT'),
  CUSTOMS: onTheRoad('CUSTOMS'),
  OUT_FOR_DELIVERY: onTheRoad('OUT_FOR_DELIVERY'),
  AVAILABLE_FOR_PICKUP: onTheRoad('AVAILABLE_FOR_PICKUP'),
  FAILED_ATTEMPT: onTheRoad('FAILED_ATTEMPT'),
  EXCEPTION: onTheRoad('EXCEPTION'),
  RETURNING: ['RETURNED', 'EXCEPTION', 'LOST'],
  RETURNED: [],
  LOST: [],
  DELIVERED: [],
  CANCELLED: [],
});
