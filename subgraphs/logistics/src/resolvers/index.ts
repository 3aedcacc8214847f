import type { Resolvers } from '../__generated__/resolvers.js';
import { Carrier } from './Carrier.js';
import { CarrierConnectionSettings } from './CarrierConnectionSettings.js';
import { CarrierService } from './CarrierService.js';
import { FulfillmentOrder } from './FulfillmentOrder.js';
import { IngestTrackingResult } from './IngestTrackingResult.js';
import { Label } from './Label.js';
import { activateRateCard } from './Mutation/activateRateCard.js';
import { cancelShipment } from './Mutation/cancelShipment.js';
import { createLabel } from './Mutation/createLabel.js';
import { createShipment } from './Mutation/createShipment.js';
import { importRateCard } from './Mutation/importRateCard.js';
import { ingestTracking } from './Mutation/ingestTracking.js';
import { upsertCarrierConnection } from './Mutation/upsertCarrierConnection.js';
import { upsertTrackingCodes } from './Mutation/upsertTrackingCodes.js';
import { Order } from './Order.js';
import { Package } from './Package.js';
import { QuarantinedTracking } from './QuarantinedTracking.js';
import { carrier } from './Query/carrier.js';
import { carriers } from './Query/carriers.js';
import { quarantinedTracking } from './Query/quarantinedTracking.js';
import { quoteMany } from './Query/quoteMany.js';
import { quoteShipping } from './Query/quoteShipping.js';
import { rateCard } from './Query/rateCard.js';
import { rateCards } from './Query/rateCards.js';
import { shipment } from './Query/shipment.js';
import { shipments } from './Query/shipments.js';
import { trackingCodes } from './Query/trackingCodes.js';
import { Rate } from './Rate.js';
import { RateCard } from './RateCard.js';
import { Shipment } from './Shipment.js';
import { ShipmentAddress } from './ShipmentAddress.js';
import { RejectedService, ShippingQuote } from './ShippingQuote.js';
import { Tracking } from './Tracking.js';
import { Warehouse } from './Warehouse.js';

export const resolvers = {
  Query: {
    carriers,
    carrier,
    rateCards,
    rateCard,
    quoteShipping,
    quoteMany,
    shipment,
    shipments,
    quarantinedTracking,
    trackingCodes,
  },
  Mutation: {
    importRateCard,
    activateRateCard,
    createShipment,
    createLabel,
    cancelShipment,
    ingestTracking,
    upsertTrackingCodes,
    upsertCarrierConnection,
  },
  Carrier,
  CarrierConnectionSettings,
  CarrierService,
  RateCard,
  Rate,
  ShippingQuote,
  RejectedService,
  Shipment,
  Label,
  Tracking,
  IngestTrackingResult,
  QuarantinedTracking,
  ShipmentAddress,
  Order,
  FulfillmentOrder,
  Package,
  Warehouse,
} satisfies Partial<Resolvers>;
