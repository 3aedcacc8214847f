import { manyByKey, oneByKey } from '@tradegraph/subgraph-kit';
import DataLoader from 'dataloader';
import { In, type EntityManager } from 'typeorm';
import { isOwnShipment, type ShipmentScopes } from './domain/own-shipment.js';
import { ShipmentEntity } from './entities/shipment.entity.js';
import { shipmentPages, type PageLoader } from './page-loaders.js';
import { packagesByShipment } from './repositories/shipment-reads.js';

export interface ShipmentLoaders {
  shipmentById: DataLoader<string, ShipmentEntity | null>;
  shipmentByTrackingNo: DataLoader<string, ShipmentEntity | null>;
  shipmentsOfOrder: DataLoader<string, ShipmentEntity[]>;
  shipmentOfFulfillmentOrder: DataLoader<string, ShipmentEntity | null>;
  shipmentOfPackage: DataLoader<string, ShipmentEntity | null>;
  packagesOfShipment: DataLoader<string, string[]>;
  shipmentsOfWarehouse: PageLoader<ShipmentEntity>;
}

/** Oldest first; `oneByKey` keeps the last row of a key, so where one is asked for it is the newest. */
const order = { createdAt: 'ASC', id: 'ASC' } as const;

/** Only what the scopes have: whatever they are asked for, the shipments of others are not there. */
export function shipmentLoaders(manager: EntityManager, scopes: ShipmentScopes): ShipmentLoaders {
  const own = (shipments: ShipmentEntity[]) => shipments.filter((one) => isOwnShipment(scopes, one));
  return {
    shipmentById: oneByKey(
      async (ids) => own(await manager.findBy(ShipmentEntity, { id: In([...ids]) })),
      (shipment) => shipment.id,
    ),
    shipmentByTrackingNo: oneByKey(
      async (numbers) => own(await manager.findBy(ShipmentEntity, { trackingNo: In([...numbers]) })),
      (shipment) => shipment.trackingNo!,
    ),
    shipmentsOfOrder: manyByKey(
      async (ids) => own(await manager.find(ShipmentEntity, { where: { orderId: In([...ids]) }, order })),
      (shipment) => shipment.orderId,
    ),
    shipmentOfFulfillmentOrder: oneByKey(
      async (ids) =>
        own(await manager.find(ShipmentEntity, { where: { fulfillmentOrderId: In([...ids]) }, order })),
      (shipment) => shipment.fulfillmentOrderId!,
    ),
    shipmentOfPackage: new DataLoader((ids: readonly string[]) => newestOfPackages(manager, ids, own)),
    packagesOfShipment: new DataLoader(async (ids: readonly string[]) => {
      const packages = await packagesByShipment(manager, ids);
      return ids.map((id) => packages.get(id)!);
    }),
    shipmentsOfWarehouse: shipmentPages(manager, scopes),
  };
}

/** A package is in the shipment that was made for it alone, or in that of its outbound order. */
async function newestOfPackages(
  manager: EntityManager,
  packageIds: readonly string[],
  own: (shipments: ShipmentEntity[]) => ShipmentEntity[],
): Promise<(ShipmentEntity | null)[]> {
  const links = await manager.query<{ packageId: string; shipmentId: string }[]>(
    `SELECT package_id AS packageId, id AS shipmentId FROM shipment WHERE package_id IN (?)
     UNION SELECT package_id, shipment_id FROM shipment_package WHERE package_id IN (?)`,
    [packageIds, packageIds],
  );
  if (links.length === 0) return packageIds.map(() => null);
  const shipments = await manager.find(ShipmentEntity, {
    where: { id: In(links.map(({ shipmentId }) => shipmentId)) },
    order,
  });
  const newest = new Map<string, ShipmentEntity>();
  for (const shipment of own(shipments)) {
    for (const link of links) if (link.shipmentId === shipment.id) newest.set(link.packageId, shipment);
  }
  return packageIds.map((id) => newest.get(id) ?? null);
}
