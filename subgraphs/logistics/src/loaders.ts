import type { Clock } from '@tradegraph/kernel';
import { manyByKey, oneByKey } from '@tradegraph/subgraph-kit';
import type DataLoader from 'dataloader';
import { In, type DataSource } from 'typeorm';
import type { ShipmentScopes } from './domain/own-shipment.js';
import { CarrierConnectionEntity } from './entities/carrier-connection.entity.js';
import { CarrierServiceEntity } from './entities/carrier-service.entity.js';
import { CarrierEntity } from './entities/carrier.entity.js';
import { RateCardProblemEntity } from './entities/rate-card-problem.entity.js';
import { RateCardEntity } from './entities/rate-card.entity.js';
import type { RateEntity } from './entities/rate.entity.js';
import { TrackingEventEntity } from './entities/tracking-event.entity.js';
import { ratePages, type PageLoader } from './page-loaders.js';
import { cardsInForce } from './repositories/quote-repository.js';
import { shipmentLoaders, type ShipmentLoaders } from './shipment-loaders.js';

export interface Loaders extends ShipmentLoaders {
  carrierById: DataLoader<string, CarrierEntity | null>;
  carrierByCode: DataLoader<string, CarrierEntity | null>;
  serviceById: DataLoader<string, CarrierServiceEntity | null>;
  serviceByCode: DataLoader<string, CarrierServiceEntity | null>;
  connectionOfCarrier: DataLoader<string, CarrierConnectionEntity | null>;
  servicesOfCarrier: DataLoader<string, CarrierServiceEntity[]>;
  rateCardById: DataLoader<string, RateCardEntity | null>;
  activeCardOfCarrier: DataLoader<string, RateCardEntity | null>;
  problemsOfCard: DataLoader<string, RateCardProblemEntity[]>;
  ratesOfCard: PageLoader<RateEntity>;
  eventsOfShipment: DataLoader<string, TrackingEventEntity[]>;
}

/** Shipments only as far as the scopes go; carriers and their cards are for everybody. */
export function createLoaders({ manager }: DataSource, clock: Clock, scopes: ShipmentScopes): Loaders {
  const rateCardById = oneByKey(
    (ids) => manager.findBy(RateCardEntity, { id: In([...ids]) }),
    (card: RateCardEntity) => card.id,
  );
  return {
    ...shipmentLoaders(manager, scopes),
    rateCardById,
    carrierById: oneByKey(
      (ids) => manager.findBy(CarrierEntity, { id: In([...ids]) }),
      (carrier) => carrier.id,
    ),
    carrierByCode: oneByKey(
      (codes) => manager.findBy(CarrierEntity, { code: In([...codes]) }),
      (carrier) => carrier.code,
    ),
    serviceById: oneByKey(
      (ids) => manager.findBy(CarrierServiceEntity, { id: In([...ids]) }),
      (service) => service.id,
    ),
    serviceByCode: oneByKey(
      (codes) => manager.findBy(CarrierServiceEntity, { code: In([...codes]) }),
      (service) => service.code,
    ),
    connectionOfCarrier: oneByKey(
      (ids) => manager.findBy(CarrierConnectionEntity, { carrierId: In([...ids]) }),
      (connection) => connection.carrierId,
    ),
    servicesOfCarrier: manyByKey(
      (ids) =>
        manager.find(CarrierServiceEntity, { where: { carrierId: In([...ids]) }, order: { code: 'ASC' } }),
      (service) => service.carrierId,
    ),
    activeCardOfCarrier: oneByKey(
      async (ids) => [...(await cardsInForce(manager, clock.now(), ids)).values()],
      (card) => card.carrierId,
    ),
    problemsOfCard: manyByKey(
      (ids) =>
        manager.find(RateCardProblemEntity, { where: { rateCardId: In([...ids]) }, order: { line: 'ASC' } }),
      (problem) => problem.rateCardId,
    ),
    ratesOfCard: ratePages(manager, async (id) => (await rateCardById.load(id))?.rowCount ?? 0),
    eventsOfShipment: manyByKey(
      (ids) =>
        manager.find(TrackingEventEntity, {
          where: { shipmentId: In([...ids]) },
          order: { occurredAt: 'ASC', id: 'ASC' },
        }),
      (event) => event.shipmentId,
    ),
  };
}
