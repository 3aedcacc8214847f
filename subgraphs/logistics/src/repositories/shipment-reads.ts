import { In, type EntityManager } from 'typeorm';
import { CarrierServiceEntity } from '../entities/carrier-service.entity.js';
import { ShipmentEntity } from '../entities/shipment.entity.js';

/** The ids of the shipments that carry these outbound orders. */
export async function shipmentsOfOutboundOrders(
  manager: EntityManager,
  outboundOrderIds: readonly string[],
): Promise<string[]> {
  const rows = await manager.find(ShipmentEntity, {
    select: { id: true },
    where: { outboundOrderId: In([...outboundOrderIds]) },
  });
  return rows.map(({ id }) => id);
}

export async function servicesById(
  manager: EntityManager,
  ids: readonly string[],
): Promise<Map<string, CarrierServiceEntity>> {
  if (ids.length === 0) return new Map();
  const services = await manager.findBy(CarrierServiceEntity, { id: In([...new Set(ids)]) });
  return new Map(services.map((service) => [service.id, service]));
}

/** The packages of each of these shipments. */
export async function packagesByShipment(
  manager: EntityManager,
  shipmentIds: readonly string[],
): Promise<Map<string, string[]>> {
  const packages = new Map<string, string[]>(shipmentIds.map((id) => [id, []]));
  if (shipmentIds.length === 0) return packages;
  const rows = await manager.query<{ packageId: string; shipmentId: string }[]>(
    `SELECT package_id AS packageId, shipment_id AS shipmentId FROM shipment_package
     WHERE shipment_id IN (?) ORDER BY package_id`,
    [shipmentIds],
  );
  for (const { packageId, shipmentId } of rows) packages.get(shipmentId)!.push(packageId);
  return packages;
}
