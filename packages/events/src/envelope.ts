import { z } from 'zod';

/** The six publishers. A source is also the name of its stream, `events:<source>`. */
export const eventSources = ['catalog', 'orders', 'inventory', 'warehouse', 'logistics', 'finance'] as const;
export const eventSourceSchema = z.enum(eventSources);
export type EventSource = z.infer<typeof eventSourceSchema>;

/**
 * What surrounds every event. `sequence` counts from 1 without a gap per source, in an order that agrees
 * with the commits of each aggregate; `timestamp` is epoch milliseconds; `data` has the shape of the type's contract.
 */
export const eventEnvelopeSchema = z.object({
  eventId: z.string().min(1),
  eventType: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  timestamp: z.int().nonnegative(),
  source: eventSourceSchema,
  sequence: z.int().positive(),
  aggregateType: z.string().min(1),
  aggregateId: z.string().min(1),
  aggregateVersion: z.int().nonnegative(),
  schemaVersion: z.int().positive(),
  correlationId: z.string().min(1),
  causationId: z.string().min(1).nullable(),
  actor: z.string().min(1),
  /** The trace of the work that it came out of (W3C); only when that was traced. */
  traceparent: z.string().max(200).optional(),
  data: z.unknown(),
});

export type EventEnvelope<T = unknown> = Omit<z.infer<typeof eventEnvelopeSchema>, 'data'> & { data: T };
