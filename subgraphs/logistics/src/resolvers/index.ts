import type { Resolvers } from '../__generated__/resolvers.js';
import { Carrier } from './Carrier.js';
import { CarrierService } from './CarrierService.js';
import { FulfillmentOrder } from './FulfillmentOrder.js';
import { activateRateCard } from './Mutation/activateRateCard.js';
import { createShipment } from './Mutation/createShipment.js';
import { importRateCard } from './Mutation/importRateCard.js';
import { Order } from './Order.js';
import { Package } from './Package.js';
import { carrier } from './Query/carrier.js';
import { carriers } from './Query/carriers.js';
import { quoteShipping } from './Query/quoteShipping.js';
import { rateCard } from './Query/rateCard.js';
import { rateCards } from './Query/rateCards.js';
import { shipment } from './Query/shipment.js';
import { shipments } from './Query/shipments.js';
import { Rate } from './Rate.js';
import { RateCard } from './RateCard.js';
import { Shipment } from './Shipment.js';
import { ShipmentAddress } from './ShipmentAddress.js';
import { RejectedService, ShippingQuote } from './ShippingQuote.js';
import { Warehouse } from './Warehouse.js';

export const resolvers = {
  Query: { carriers, carrier, rateCards, rateCard, quoteShipping, shipment, shipments },
  Mutation: { importRateCard, activateRateCard, createShipment },
  Carrier,
  CarrierService,
  RateCard,
  Rate,
  ShippingQuote,
  RejectedService,
  Shipment,
  ShipmentAddress,
  Order,
  FulfillmentOrder,
  Package,
  Warehouse,
} satisfies Partial<Resolvers>;
