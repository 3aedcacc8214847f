import type { HoldableStatus, OrderStatus } from './order-status.js';

export type HoldKind =
  'MANUAL' | 'RULE' | 'PAYMENT_MISSING' | 'UNKNOWN_SKU' | 'ADDRESS' | 'POSSIBLE_DUPLICATE';

/** A part of an order in one warehouse, with the stock that is reserved for it. */
export interface AllocatedPart {
  fulfillmentOrderId: string;
  warehouseCode: string;
  carrierServiceCode: string | null;
  reservationId: string;
  lines: { lineId: string; skuCode: string; quantity: number }[];
}

export interface Shortage {
  skuCode: string;
  required: number;
  sellable: number;
}

/** What was earned, exact: see settle.ts. */
export interface Settlement {
  lines: {
    lineId: string;
    kind: 'GOODS' | 'SERVICE';
    skuCode: string | null;
    quantity: number;
    unitPrice: string;
    total: string;
    shippedQuantity: number;
    earned: string;
  }[];
  freight: string;
  discount: string;
  earnedTotal: string;
}

/** Steps that people decide. */
type OfficeEvent =
  | { type: 'APPROVED'; status: 'APPROVED'; ruleVersion: number | null }
  | {
      type: 'HELD';
      status: 'ON_HOLD';
      heldFrom: HoldableStatus;
      holdId: string;
      reason: string;
      kind: HoldKind;
      ruleCode: string | null;
    }
  | { type: 'HOLD_RELEASED'; status: OrderStatus; holdId: string }
  | { type: 'CANCELLED'; status: 'CANCELLED'; reason: string; openHolds: readonly string[] }
  | { type: 'CANCEL_REQUESTED'; status: 'CANCEL_REQUESTED'; reason: string; fulfillmentOrderIds: string[] };

/** Steps that follow from stock, warehouses and carriers. */
export type FlowEvent =
  | {
      type: 'ALLOCATED';
      /** The state stays when what was short or voided is allocated anew. */
      status: 'ALLOCATED' | 'RELEASED' | 'PARTIALLY_SHIPPED';
      allocationId: string;
      ruleVersion: number;
      parts: AllocatedPart[];
    }
  | { type: 'BACKORDERED'; status: 'BACKORDERED'; allocationId: string; shortages: Shortage[] }
  | { type: 'BACKORDER_ENDED'; status: 'APPROVED' }
  | { type: 'RELEASED'; status: 'RELEASED'; fulfillmentOrderIds: string[] }
  | { type: 'CANCEL_REFUSED'; status: 'RELEASED'; reason: string }
  | { type: 'VOIDED'; status: 'CANCELLED'; reason: string }
  | {
      type: 'PARTIALLY_SHIPPED';
      status: 'PARTIALLY_SHIPPED';
      fulfillmentOrderIds: string[];
      handedOverAt: Date;
    }
  | { type: 'SHIPPED'; status: 'SHIPPED'; fulfillmentOrderIds: string[]; handedOverAt: Date }
  | { type: 'DELIVERED'; status: 'DELIVERED'; deliveredAt: Date }
  | {
      type: 'COMPLETED';
      status: 'COMPLETED';
      settlement: Settlement;
      countryCode: string | null;
      fulfillmentOrderIds: string[];
      shipmentIds: string[];
    };

export type OrderEvent = OfficeEvent | FlowEvent;
