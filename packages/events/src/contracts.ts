import type { z } from 'zod';
import { catalogEvents } from './catalog.js';
import type { EventSource } from './envelope.js';
import { financeEvents } from './finance.js';
import { inventoryEvents } from './inventory.js';
import { logisticsEvents } from './logistics.js';
import { orderEvents } from './orders.js';
import { warehouseEvents } from './warehouse.js';

const publishers = {
  catalog: catalogEvents,
  orders: orderEvents,
  inventory: inventoryEvents,
  warehouse: warehouseEvents,
  logistics: logisticsEvents,
  finance: financeEvents,
} satisfies Record<EventSource, Record<string, z.ZodType>>;

type Publishers = typeof publishers;
/** The event types that one source publishes. */
export type EventTypeOf<S extends EventSource> = { [K in S]: keyof Publishers[K] & EventType }[S];
export type EventType = { [K in EventSource]: keyof Publishers[K] & string }[EventSource];

type SchemaOf<T extends EventType> = {
  [S in EventSource]: T extends keyof Publishers[S] ? Publishers[S][T] : never;
}[EventSource];
/** The payload of one event type, as its consumers receive it. */
export type EventData<T extends EventType> = z.output<SchemaOf<T>>;

export interface EventContract {
  source: EventSource;
  schemaVersion: number;
  data: z.ZodType;
}

/** Every event type: who publishes it, in which version, and the schema of its `data`. */
export const eventContracts = Object.fromEntries(
  Object.entries(publishers).flatMap(([source, types]) =>
    Object.entries<z.ZodType>(types).map(([type, data]) => [type, { source, schemaVersion: 1, data }]),
  ),
) as Readonly<Record<EventType, EventContract>>;

export const isEventType = (type: string): type is EventType => Object.hasOwn(eventContracts, type);
