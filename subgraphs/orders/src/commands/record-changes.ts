import { appendEvents, type Appended, type EventContext, type NewEvent } from '@tradegraph/event-log';
import { In, type EntityManager } from 'typeorm';
import { next, type ProcessPolicy } from '../domain/order-process.js';
import { ChannelEntity } from '../entities/channel.entity.js';
import { planTasks, type NewTask } from '../repositories/task-repository.js';
import { keepTimeline, type TimelineRow } from '../repositories/timeline-repository.js';

export type OrdersNewEvent = NewEvent<'orders'>;

const DAY_MS = 86_400_000;
/** Also what holds for events that are not of one order. */
const BY_HAND: ProcessPolicy = { automation: 'MANUAL', completeAfterDays: 0 };

/**
 * The one way in which this subgraph says that something happened: the events, the steps that follow from them and
 * the lines of the timeline come to be in the transaction of the change, or not at all.
 */
export async function recordChanges(
  tx: EntityManager,
  events: readonly OrdersNewEvent[],
  context: EventContext,
): Promise<void> {
  if (events.length === 0) return;
  const appended = await appendEvents(tx, 'orders', events, context);
  const policies = await policiesOf(tx, events);
  const tasks = new Map<string, NewTask>();
  const timeline: TimelineRow[] = [];
  events.forEach((event, index) => {
    const { correlationId, actor, causationId = null } = event.context ?? context;
    const { eventId, occurredAt } = appended[index]!;
    for (const { orderId, kind, afterDays } of next(event, policyOf(event, policies))) {
      const dueAt = new Date(occurredAt.getTime() + afterDays * DAY_MS);
      tasks.set(`${orderId} ${kind}`, { orderId, kind, dueAt, correlationId, causeEventId: eventId });
    }
    const row = timelineRow(event, appended[index]!);
    if (row) timeline.push({ ...row, correlationId, actor, causationId });
  });
  await planTasks(tx, [...tasks.values()]);
  await keepTimeline(tx, timeline);
}

function timelineRow(event: OrdersNewEvent, { eventId, occurredAt }: Appended) {
  if (event.eventType === 'RULE_CHANGED') return null;
  const { data, eventType, aggregateId: subjectId } = event;
  const status = 'status' in data ? data.status : null;
  const detail = 'reason' in data ? data.reason : null;
  return {
    orderId: data.orderId,
    occurredAt,
    eventId,
    eventType,
    source: 'orders',
    status,
    subjectId,
    detail,
  };
}

async function policiesOf(
  tx: EntityManager,
  events: readonly OrdersNewEvent[],
): Promise<Map<string, ProcessPolicy>> {
  const codes = new Set(events.flatMap(({ data }) => ('channelCode' in data ? [data.channelCode] : [])));
  if (codes.size === 0) return new Map();
  const channels = await tx.find(ChannelEntity, {
    select: { code: true, automation: true, completeAfterDays: true },
    where: { code: In([...codes]) },
  });
  return new Map(channels.map((channel) => [channel.code, channel] as const));
}

const policyOf = ({ data }: OrdersNewEvent, policies: ReadonlyMap<string, ProcessPolicy>): ProcessPolicy =>
  ('channelCode' in data ? policies.get(data.channelCode) : undefined) ?? BY_HAND;
