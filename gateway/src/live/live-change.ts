import { encodeCursor } from '@tradegraph/event-log';
import { parseEvent, type EventEnvelope, type EventSource, type KnownEvent } from '@tradegraph/events';

/** One event as subscribers see it. Shared by all of them, so nobody may change it. */
export interface LiveChange {
  readonly field: LiveFieldName;
  readonly source: EventSource;
  readonly sequence: number;
  readonly cursor: string;
  readonly correlationId: string;
  /** What filters ask about, by dimension. */
  readonly facts: Readonly<Record<string, string>>;
  /** The fields that the event itself answers, in the shape of live.graphql. */
  readonly payload: object;
}

export interface LiveField {
  readonly name: LiveFieldName;
  readonly source: EventSource;
  /** The dimensions of `where`, the most selective first. */
  readonly dimensions: readonly string[];
  /** Null for an event of the source that does not concern this field. Throws when it breaks its contract. */
  toChange(event: EventEnvelope): LiveChange | null;
}

export type LiveFieldName = 'orderChanged' | 'stockChanged';

const orderChanged: LiveField = {
  name: 'orderChanged',
  source: 'orders',
  dimensions: ['orderId', 'channel', 'status'],
  toChange: (event) => {
    if (!event.eventType.startsWith('ORDER_')) return null;
    const { data, ...envelope } = parseEvent(event) as Extract<KnownEvent, { eventType: 'ORDER_APPROVED' }>;
    return {
      ...common('orderChanged', event),
      facts: { orderId: data.orderId, channel: data.channelCode, status: data.status },
      payload: {
        ...eventFields(envelope),
        previousStatus: data.previousStatus,
        status: data.status,
        order: { id: data.orderId },
      },
    };
  },
};

const stockChanged: LiveField = {
  name: 'stockChanged',
  source: 'inventory',
  dimensions: ['skuCode', 'warehouseCode'],
  toChange: (event) => {
    if (event.eventType !== 'INVENTORY_CHANGED') return null;
    const { data, ...envelope } = parseEvent(event) as Extract<
      KnownEvent,
      { eventType: 'INVENTORY_CHANGED' }
    >;
    return {
      ...common('stockChanged', event),
      facts: { skuCode: data.skuCode, warehouseCode: data.warehouseCode },
      payload: {
        ...eventFields(envelope),
        changeType: data.changeType,
        beforeQty: data.beforeQty,
        afterQty: data.afterQty,
        sku: { skuCode: data.skuCode },
        warehouse: { code: data.warehouseCode },
        stockLevel: { id: data.stockLevelId },
      },
    };
  },
};

/** The root fields of Subscription, by name. */
export const liveFields: Readonly<Record<LiveFieldName, LiveField>> = { orderChanged, stockChanged };

export const isLiveField = (name: string): name is LiveFieldName => Object.hasOwn(liveFields, name);

function common(field: LiveFieldName, { source, sequence, correlationId }: EventEnvelope) {
  return { field, source, sequence, correlationId, cursor: encodeCursor(source, sequence) };
}

function eventFields(envelope: Omit<EventEnvelope, 'data'>) {
  return {
    cursor: encodeCursor(envelope.source, envelope.sequence),
    eventId: envelope.eventId,
    eventType: envelope.eventType,
    occurredAt: new Date(envelope.timestamp).toISOString(),
  };
}
