import { userError, type UserErrorData } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { Context } from '../context.js';
import { checkOrderKey } from '../domain/order-checks.js';
import { draftOrder, type DraftedOrder, type OrderDraft, type OrderInput } from '../domain/order-draft.js';
import type { OrderMode } from '../domain/order-status.js';
import type { Problem } from '../domain/field-checks.js';
import type { TakenOrder } from '../models.js';
import { createChannels, findChannels } from '../repositories/channel-repository.js';
import { identify, insertLines, insertOrders, type NewOrder } from '../repositories/order-intake.js';
import { findOrderIds, keyText, type OrderKey } from '../repositories/order-keys.js';
import { orderCreated } from './order-events.js';
import { recordChanges } from './record-changes.js';

/** An order of the call that can be looked up; `drafted` says whether it may be taken if it is new. */
interface Candidate {
  index: number;
  key: OrderKey;
  drafted: DraftedOrder;
}

export interface Intake {
  mode: OrderMode;
  orders: readonly OrderInput[];
  /** One number per order of the call; those of orders that are not new are lost. */
  orderNumbers: readonly string[];
}

/**
 * Takes orders in a constant number of statements. An order whose key is there already, before this call or
 * earlier in it, is a duplicate whatever else it says; a bad one refuses only itself.
 */
export async function takeOrders(tx: EntityManager, context: Context, intake: Intake): Promise<TakenOrder[]> {
  const results = intake.orders.map((_, index): TakenOrder => ({
    index,
    orderId: null,
    duplicate: false,
    userErrors: [],
  }));
  const candidates = readCandidates(intake, results);
  const existing = await findOrderIds(
    tx,
    candidates.map(({ key }) => key),
  );
  const fresh = await acceptFresh(tx, intake, candidates, existing, results, context.clock.now());
  const ids = await save(tx, context, fresh);
  const taken = new Set(fresh.map((order) => order.id));
  for (const { index, key } of candidates) {
    const result = results[index]!;
    if (result.userErrors.length > 0) continue;
    result.orderId = existing.get(keyText(key)) ?? ids.get(keyText(key)) ?? null;
    result.duplicate = !taken.delete(result.orderId ?? ''); // the first with an id of ours made it
  }
  return results;
}

/** Refuses the orders without a usable key at once. */
function readCandidates({ mode, orders }: Intake, results: TakenOrder[]): Candidate[] {
  const candidates: Candidate[] = [];
  orders.forEach((input, index) => {
    if (checkOrderKey(input).length === 0) {
      const key = { channelCode: input.channel, channelOrderId: input.channelOrderId };
      candidates.push({ index, key, drafted: draftOrder(input, mode) });
    } else {
      refuse(results[index]!, draftOrder(input, mode).problems ?? []);
    }
  });
  return candidates;
}

/** The new orders, one per key, sorted by key; the bad ones among the new are refused. */
async function acceptFresh(
  tx: EntityManager,
  { mode, orderNumbers }: Intake,
  candidates: readonly Candidate[],
  existing: ReadonlyMap<string, string>,
  results: TakenOrder[],
  now: Date,
): Promise<NewOrder[]> {
  const unknown = candidates.filter(({ key }) => !existing.has(keyText(key)));
  const channels = await findChannels(tx, [...new Set(unknown.map(({ key }) => key.channelCode))]);
  const accepted = new Map<string, { index: number; draft: OrderDraft }>();
  for (const { index, key, drafted } of unknown) {
    const suspended = mode === 'LIVE' && channels.get(key.channelCode)?.status === 'SUSPENDED';
    if (accepted.has(keyText(key))) continue;
    if (suspended) refuse(results[index]!, [suspendedProblem(key.channelCode)]);
    else if (drafted.draft) accepted.set(keyText(key), { index, draft: drafted.draft });
    else refuse(results[index]!, drafted.problems);
  }
  const missing = new Set([...accepted.values()].map(({ draft }) => draft.input.channel));
  await createChannels(
    tx,
    [...missing].filter((code) => !channels.has(code)),
    now,
  );
  return [...accepted.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { index, draft }]) => identify(draft, orderNumbers[index]!));
}

/**
 * Writes the orders, then asks the database which of them are ours: an import that runs at the same time may have
 * been first. Only ours get lines and events. Answers the ids by key.
 */
async function save(
  tx: EntityManager,
  context: Context,
  fresh: readonly NewOrder[],
): Promise<Map<string, string>> {
  if (fresh.length === 0) return new Map();
  await insertOrders(tx, fresh, context.clock.now());
  const ids = await findOrderIds(
    tx,
    fresh.map(({ draft }) => keyOf(draft)),
  );
  if (ids.size < fresh.length) throw new Error('An order number was given twice: see order_number_counter');
  const ours = fresh.filter(({ id, draft }) => ids.get(keyText(keyOf(draft))) === id);
  await insertLines(tx, ours);
  const { correlationId, viewer } = context;
  await recordChanges(tx, ours.map(orderCreated), { correlationId, actor: viewer.id });
  return ids;
}

const keyOf = ({ input }: OrderDraft): OrderKey => ({
  channelCode: input.channel,
  channelOrderId: input.channelOrderId,
});

const suspendedProblem = (channel: string): Problem => ({
  field: ['channel'],
  message: `"${channel}" is SUSPENDED; set it ACTIVE to take orders from it`,
});

/** At most this many problems per order: the first tell enough, and 500 orders share one answer. */
const MAX_PROBLEMS = 20;

function refuse(result: TakenOrder, problems: readonly Problem[]): void {
  result.userErrors = problems
    .slice(0, MAX_PROBLEMS)
    .map(({ field, message }): UserErrorData =>
      userError('BAD_USER_INPUT', `${field.join('.')}: ${message}`, [
        'orders',
        String(result.index),
        ...field,
      ]),
    );
}
