import type { z } from 'zod';
import { eventContracts, isEventType } from './contracts.js';
import type { EventContract, EventData, EventType } from './contracts.js';
import { eventEnvelopeSchema } from './envelope.js';
import type { EventEnvelope } from './envelope.js';

/** Any event with a contract; `switch (event.eventType)` narrows `data`. */
export type KnownEvent = {
  [T in EventType]: EventEnvelope<EventData<T>> & { eventType: T };
}[EventType];

/** An event that breaks its contract. The message names the type and the fields. */
export class EventContractError extends Error {
  override name = 'EventContractError';
}

/**
 * Checks the envelope and leaves `data` as it is. For readers that pass events on: during a rolling
 * deployment a newer publisher may send types that this process has never heard of.
 */
export function parseEnvelope(value: unknown): EventEnvelope {
  const result = eventEnvelopeSchema.safeParse(value);
  if (!result.success) throw new EventContractError(`${labelOf(value)}: ${reasons(result.error)}`);
  return result.data;
}

/** Checks the `data` of an envelope, itself checked already, against the contract of its type and version. */
export function parseEvent(event: EventEnvelope): KnownEvent {
  const contract = contractOf(event.eventType);
  if (event.source !== contract.source) {
    throw new EventContractError(`${event.eventType}: source: is ${contract.source}, not ${event.source}`);
  }
  if (event.schemaVersion !== contract.schemaVersion) {
    throw new EventContractError(
      `${event.eventType}: schemaVersion: this process reads ${contract.schemaVersion}, not ${event.schemaVersion}`,
    );
  }
  return { ...event, data: parseData(event.eventType, contract, event.data) } as KnownEvent;
}

/** Checks `data` alone, for a writer. Returns it without the fields that the contract does not have. */
export function parseEventData<T extends EventType>(eventType: T, data: unknown): EventData<T> {
  return parseData(eventType, contractOf(eventType), data) as EventData<T>;
}

function contractOf(eventType: string): EventContract {
  if (!isEventType(eventType))
    throw new EventContractError(`${eventType}: is not an event type with a contract`);
  return eventContracts[eventType];
}

function parseData(eventType: string, contract: EventContract, data: unknown): unknown {
  const result = contract.data.safeParse(data);
  if (!result.success) throw new EventContractError(`${eventType}: ${reasons(result.error, 'data')}`);
  return result.data;
}

function reasons(error: z.ZodError, root?: string): string {
  return error.issues
    .map(({ path, message }) => `${[...(root ? [root] : []), ...path].join('.') || 'event'}: ${message}`)
    .join('; ');
}

function labelOf(value: unknown): string {
  const type = (value as { eventType?: unknown } | null | undefined)?.eventType;
  return typeof type === 'string' ? type : 'event';
}
