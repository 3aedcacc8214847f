import { In, type EntityManager } from 'typeorm';
import { CarrierConnectionEntity } from '../entities/carrier-connection.entity.js';

/** How these carriers are reached, by carrier id; a carrier without an interface is not among them. */
export async function connectionsByCarrier(
  manager: EntityManager,
  carrierIds: readonly string[],
): Promise<Map<string, CarrierConnectionEntity>> {
  if (carrierIds.length === 0) return new Map();
  const rows = await manager.findBy(CarrierConnectionEntity, { carrierId: In([...new Set(carrierIds)]) });
  return new Map(rows.map((connection) => [connection.carrierId, connection]));
}
