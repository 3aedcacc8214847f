import { manyByKey, oneByKey } from '@tradegraph/subgraph-kit';
import type DataLoader from 'dataloader';
import { In, type EntityManager } from 'typeorm';
import { ShipmentEntity } from './entities/shipment.entity.js';
import { shipmentPages, type PageLoader } from './page-loaders.js';

export interface ShipmentLoaders {
  shipmentById: DataLoader<string, ShipmentEntity | null>;
  shipmentByTrackingNo: DataLoader<string, ShipmentEntity | null>;
  shipmentsOfOrder: DataLoader<string, ShipmentEntity[]>;
  shipmentOfFulfillmentOrder: DataLoader<string, ShipmentEntity | null>;
  shipmentOfPackage: DataLoader<string, ShipmentEntity | null>;
  shipmentsOfWarehouse: PageLoader<ShipmentEntity>;
}

/** Oldest first; `oneByKey` keeps the last row of a key, so where one is asked for it is the newest. */
const order = { createdAt: 'ASC', id: 'ASC' } as const;

export function shipmentLoaders(manager: EntityManager): ShipmentLoaders {
  return {
    shipmentById: oneByKey(
      (ids) => manager.findBy(ShipmentEntity, { id: In([...ids]) }),
      (shipment) => shipment.id,
    ),
    shipmentByTrackingNo: oneByKey(
      (numbers) => manager.findBy(ShipmentEntity, { trackingNo: In([...numbers]) }),
      (shipment) => shipment.trackingNo!,
    ),
    shipmentsOfOrder: manyByKey(
      (ids) => manager.find(ShipmentEntity, { where: { orderId: In([...ids]) }, order }),
      (shipment) => shipment.orderId,
    ),
    shipmentOfFulfillmentOrder: oneByKey(
      (ids) => manager.find(ShipmentEntity, { where: { fulfillmentOrderId: In([...ids]) }, order }),
      (shipment) => shipment.fulfillmentOrderId!,
    ),
    shipmentOfPackage: oneByKey(
      (ids) => manager.find(ShipmentEntity, { where: { packageId: In([...ids]) }, order }),
      (shipment) => shipment.packageId!,
    ),
    shipmentsOfWarehouse: shipmentPages(manager),
  };
}
