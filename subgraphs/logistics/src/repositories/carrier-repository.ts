import {
  insertRows,
  paginate,
  type Connection,
  type PageArguments,
  type PageOrder,
} from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { carrierIdOf, serviceCodeOf, serviceIdOf } from '../domain/codes.js';
import type { RateRow } from '../domain/rate-row.js';
import { CarrierEntity } from '../entities/carrier.entity.js';

const byCode: PageOrder<CarrierEntity> = {
  name: 'CODE_ASC',
  column: 'carrier.code',
  direction: 'ASC',
  value: (carrier) => carrier.code,
};

export function listCarriers(
  manager: EntityManager,
  page: PageArguments,
): Promise<Connection<CarrierEntity>> {
  return paginate(manager.createQueryBuilder(CarrierEntity, 'carrier'), page, byCode, 'carrier.id');
}

/**
 * Creates the carrier when it is new and locks it: imports and activations of one carrier go one after the other.
 * Not INSERT IGNORE: of a row that is there it takes a shared lock, and two callers that both have one wait for each
 * other when they go on to write. Without a name, a carrier keeps the one that it has.
 */
export async function lockCarrier(
  tx: EntityManager,
  code: string,
  name: string | null | undefined,
): Promise<CarrierEntity> {
  const id = carrierIdOf(code);
  await insertRows(tx, 'carrier', ['id', 'code', 'name'], [[id, code, name ?? code]], {
    suffix: `ON DUPLICATE KEY UPDATE ${name == null ? 'id = id' : 'name = VALUES(name)'}`,
  });
  return tx.findOneByOrFail(CarrierEntity, { id });
}

/** The carrier's services as the newest card names them. A card sometimes repeats the code where a name belongs. */
export async function saveServices(
  tx: EntityManager,
  carrier: CarrierEntity,
  rows: readonly RateRow[],
): Promise<Map<string, string>> {
  const named = new Map<string, RateRow>();
  for (const row of rows) {
    const known = named.get(row.serviceCode);
    if (!known || known.serviceName === known.serviceCode) named.set(row.serviceCode, row);
  }
  const services = [...named.values()].sort((a, b) => (a.serviceCode < b.serviceCode ? -1 : 1));
  const ids = services.map(({ serviceCode }) => serviceIdOf(serviceCodeOf(carrier.code, serviceCode)));
  await insertRows(
    tx,
    'carrier_service',
    ['id', 'code', 'carrier_id', 'service_code', 'name', 'carrier_service_code', 'features'],
    services.map((row, index) => [
      ids[index],
      serviceCodeOf(carrier.code, row.serviceCode),
      carrier.id,
      row.serviceCode,
      row.serviceName,
      row.carrierServiceCode,
      JSON.stringify(row.features),
    ]),
    {
      suffix: `ON DUPLICATE KEY UPDATE name = VALUES(name),
        carrier_service_code = VALUES(carrier_service_code), features = VALUES(features)`,
    },
  );
  return new Map(services.map((row, index) => [row.serviceCode, ids[index]!]));
}
