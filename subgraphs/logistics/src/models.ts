import type { Connection } from '@tradegraph/subgraph-kit';
import type { Taken } from './commands/take-tracking.js';
import type { Rejection } from './domain/quote.js';
import type { QuotedSurcharge } from './domain/surcharge.js';
import type { CarrierEntity } from './entities/carrier.entity.js';
import type { RateCardEntity } from './entities/rate-card.entity.js';
import type { RateEntity } from './entities/rate.entity.js';
import type { ShipmentEntity } from './entities/shipment.entity.js';
import type { TrackingQuarantineEntity } from './entities/tracking-quarantine.entity.js';

/** What resolvers return for the types that are not rows; codegen.yml maps them. */
export type CarrierConnection = Connection<CarrierEntity>;
export type RateCardConnection = Connection<RateCardEntity>;
export type RateConnection = Connection<RateEntity>;
export type ShipmentConnection = Connection<ShipmentEntity>;
export type QuarantinedTrackingConnection = Connection<TrackingQuarantineEntity>;

/** What became of one tracking message of a call. */
export interface IngestedTracking extends Taken {
  index: number;
}

/** Entities of other subgraphs: their keys are all that we know. */
export interface EntityById {
  id: string;
}
export interface WarehouseRef {
  code: string;
}

export interface ShippingQuote {
  serviceId: string;
  rateCardId: string;
  zone: string;
  price: { amount: string; currencyCode: string };
  freight: { amount: string; currencyCode: string };
  surcharges: readonly QuotedSurcharge[];
  chargeableWeightGrams: number;
  parcels: number;
  maxParcelGrams: number;
  transitDaysMin: number | null;
  transitDaysMax: number | null;
}
export interface RejectedService {
  serviceId: string;
  reasons: Rejection[];
}
export interface ShippingQuotes {
  quotes: ShippingQuote[];
  rejected: RejectedService[];
}
