import type { Stack } from '../stack/stack.js';
import { SERVICES, latestSequence, type OutboxRow, type Service } from './rows.js';
import type { Violations } from './violation.js';

export type Outboxes = Record<Service, OutboxRow[]>;

/** Gapless sequences, each aggregate's events in its order, and a stream that says the same. */
export async function checkOutboxes(stack: Stack, outboxes: Outboxes, found: Violations): Promise<void> {
  for (const service of SERVICES) {
    const rows = outboxes[service];
    rows.forEach((row, index) =>
      found.require(
        row.sequence === index + 1,
        'outbox sequences are gapless',
        () => `${service}: row ${row.id} has ${row.sequence}, expected ${index + 1}`,
      ),
    );
    const counter = await latestSequence(stack.database, service);
    found.require(
      counter === rows.length,
      'the counter is the highest sequence',
      () => `${service}: counter ${counter}, ${rows.length} events`,
    );
    checkAggregates(service, rows, found);
    await checkStream(stack, service, rows, found);
  }
}

function checkAggregates(service: Service, rows: readonly OutboxRow[], found: Violations): void {
  const versions = new Map<string, number>();
  for (const { aggregateType, aggregateId, version, sequence } of rows) {
    const key = `${aggregateType} ${aggregateId}`;
    const before = versions.get(key) ?? 0;
    found.require(
      // Not every change of a fulfilment order is an event of its own, and a request about it is no change.
      aggregateType === 'FulfillmentOrder' ? version >= before : version === before + 1,
      'an aggregate’s events stand in its order',
      () => `${service} ${sequence}: ${key} has version ${version} after ${before}`,
    );
    versions.set(key, version);
  }
}

interface Entry {
  id: string;
  message: Record<string, string>;
}

async function checkStream(stack: Stack, service: Service, rows: readonly OutboxRow[], found: Violations) {
  const entries = (await stack.redis.xRange(`events:${service}`, '-', '+')) as Entry[];
  const first = rows.length - entries.length;
  found.require(
    entries.length > 0 || rows.length === 0,
    'the stream reaches the outbox’s end',
    () => `${service}: the stream is empty`,
  );
  entries.forEach(({ id, message }, index) => {
    const expected = rows[first + index];
    const { eventId } = JSON.parse(message['event'] ?? '{}') as { eventId?: string };
    found.require(
      id === `${expected?.sequence}-0` && eventId === expected?.eventId,
      'the stream is the end of the outbox',
      () => `${service}: ${id} is ${eventId}, the outbox has ${expected?.sequence} ${expected?.eventId}`,
    );
  });
}
