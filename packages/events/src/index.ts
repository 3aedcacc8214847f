export { eventEnvelopeSchema, eventSourceSchema, eventSources } from './envelope.js';
export type { EventEnvelope, EventSource } from './envelope.js';
export { eventContracts, isEventType } from './contracts.js';
export type { EventContract, EventData, EventType, EventTypeOf } from './contracts.js';
export { EventContractError, parseEnvelope, parseEvent, parseEventData } from './parse.js';
export type { KnownEvent } from './parse.js';
