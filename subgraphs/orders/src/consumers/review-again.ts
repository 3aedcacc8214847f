import type { KnownEvent } from '@tradegraph/events';
import type { EntityManager } from 'typeorm';
import { planTasks } from '../repositories/task-repository.js';

/** Has held orders reviewed again, each because of the event about what it is held for. */
export function reviewAgain(
  tx: EntityManager,
  held: readonly { orderId: string; key: string }[],
  events: ReadonlyMap<string, KnownEvent>,
): Promise<void> {
  const causes = new Map(held.map(({ orderId, key }) => [orderId, events.get(key)!] as const));
  return planTasks(
    tx,
    [...causes].map(([orderId, { correlationId, eventId: causeEventId, timestamp }]) => ({
      ...{ orderId, kind: 'REVIEW', dueAt: new Date(timestamp), correlationId, causeEventId },
    })),
  );
}
