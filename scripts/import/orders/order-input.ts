import type { Sendable } from '../gateway/batches.js';

/** One order as `importOrders` takes it. Amounts are decimal text, times RFC 3339. */
export interface OrderInput {
  channel: string;
  channelOrderId: string;
  currencyCode: string;
  placedAt: string;
  buyer?: { channelBuyerId: string };
  shipTo: {
    countryCode?: string;
    countryName?: string;
    province?: string;
    city?: string;
    postalCode?: string;
  };
  lines: OrderLineInput[];
  status?: string;
  approvedAt?: string;
  handedOverAt?: string;
  deliveredAt?: string;
  cancelledAt?: string;
  estimatedDeliveryAt?: string;
}

export interface OrderLineInput {
  /** GOODS unless given. */
  kind?: 'SERVICE';
  skuCode: string;
  description?: string;
  quantity: number;
  unitPrice: string;
  freight?: string;
}

/** An order on its way: its JSON, and what is needed to prove and report it afterwards. */
export interface OutgoingOrder extends Sendable {
  channelOrderId: string;
  /** What the system has to make of it: sum of lines and freight. */
  total: string;
  /** Lines of the source file that it is made of. */
  fileLines: readonly number[];
}
