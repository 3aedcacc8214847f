import {
  applyFilter,
  isDuplicateKey,
  paginate,
  userError,
  Refusal,
  type Connection,
  type PageArguments,
  type PageOrder,
} from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { QueryShipmentsArgs, ShipmentOrderBy } from '../__generated__/resolvers.js';
import { serviceIdOf } from '../domain/codes.js';
import type { ShipmentScopes } from '../domain/own-shipment.js';
import { ShipmentEntity } from '../entities/shipment.entity.js';
import { onlyOwn } from './own-shipments.js';

const byCreation = (name: ShipmentOrderBy, direction: 'ASC' | 'DESC'): PageOrder<ShipmentEntity> => ({
  name,
  column: 'shipment.createdAt',
  direction,
  value: (shipment) => shipment.createdAt,
});

const orders: Record<ShipmentOrderBy, PageOrder<ShipmentEntity>> = {
  CREATED_AT_DESC: byCreation('CREATED_AT_DESC', 'DESC'),
  CREATED_AT_ASC: byCreation('CREATED_AT_ASC', 'ASC'),
};

export function listShipments(
  manager: EntityManager,
  args: PageArguments & Pick<QueryShipmentsArgs, 'where' | 'orderBy'>,
  scopes: ShipmentScopes,
): Promise<Connection<ShipmentEntity>> {
  const { where } = args;
  const query = manager.createQueryBuilder(ShipmentEntity, 'shipment');
  applyFilter(query, 'shipment.orderId', where?.orderId);
  applyFilter(query, 'shipment.fulfillmentOrderId', where?.fulfillmentOrderId);
  applyFilter(query, 'shipment.trackingNo', where?.trackingNo);
  applyFilter(query, 'shipment.status', where?.status);
  applyFilter(query, 'shipment.warehouseCode', where?.warehouseCode);
  applyFilter(query, 'shipment.createdAt', where?.createdAt);
  const { eq, in: codes } = where?.carrierServiceCode ?? {};
  applyFilter(query, 'shipment.serviceId', {
    eq: eq == null ? null : serviceIdOf(eq),
    in: codes?.map(serviceIdOf),
  });
  onlyOwn(query, scopes);
  return paginate(query, args, orders[args.orderBy ?? 'CREATED_AT_DESC'], 'shipment.id');
}

/** Refuses a tracking number that another shipment has: it is how the carrier's messages find theirs. */
export async function insertShipment(tx: EntityManager, shipment: ShipmentEntity): Promise<void> {
  try {
    await tx.insert(ShipmentEntity, shipment);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const message = `trackingNo: another shipment has "${shipment.trackingNo}"`;
    throw new Refusal(userError('BAD_USER_INPUT', message, ['trackingNo']));
  }
}
