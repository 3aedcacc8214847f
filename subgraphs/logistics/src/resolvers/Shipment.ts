import type { ShipmentResolvers } from '../__generated__/resolvers.js';

const MAX_EVENTS = 500;
const byId = (id: string | null) => (id === null ? null : { id });

export const Shipment: ShipmentResolvers = {
  __resolveReference: (reference, { loaders }) =>
    'id' in reference
      ? loaders.shipmentById.load(reference.id)
      : loaders.shipmentByTrackingNo.load(reference.trackingNo ?? ''),
  order: ({ orderId }) => byId(orderId),
  fulfillmentOrder: ({ fulfillmentOrderId }) => byId(fulfillmentOrderId),
  package: ({ packageId }) => byId(packageId),
  warehouse: ({ warehouseCode }) => (warehouseCode === null ? null : { code: warehouseCode }),
  carrierService: ({ serviceId }, _args, { loaders }) => loaders.serviceById.load(serviceId),
  expectedCost: ({ expectedAmount, expectedCurrency }) =>
    expectedAmount === null || expectedCurrency === null
      ? null
      : { amount: expectedAmount, currencyCode: expectedCurrency },
  trackingEvents: async ({ id }, _args, { loaders }) =>
    (await loaders.eventsOfShipment.load(id)).slice(0, MAX_EVENTS),
  packages: async ({ id, packageId }, _args, { loaders }) => {
    const together = await loaders.packagesOfShipment.load(id);
    return [...new Set([...(packageId === null ? [] : [packageId]), ...together])].map((each) => ({
      id: each,
    }));
  },
  label: (shipment) => (shipment.labelCreatedAt === null ? null : shipment),
  tracking: (shipment) => shipment,
};
