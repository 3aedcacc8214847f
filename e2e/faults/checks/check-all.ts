import type { Subscriber } from '../live/subscriber.js';
import type { History } from '../load/history.js';
import type { Stack } from '../stack/stack.js';
import { checkCommands } from './commands.js';
import { checkConsumers } from './consumers.js';
import { checkFlow } from './flow.js';
import { checkOrders } from './orders.js';
import { checkOutboxes, type Outboxes } from './outboxes.js';
import { SERVICES, readOutbox } from './rows.js';
import { checkStock } from './stock.js';
import { checkSubscribers, expectations } from './subscribers.js';
import type { Violations } from './violation.js';

/** Every invariant, after all is drained. Returns how many events each source has. */
export async function checkAll(
  stack: Stack,
  history: History,
  subscribers: readonly Subscriber[],
  found: Violations,
  flowEnded: boolean,
): Promise<Record<string, number>> {
  const { database } = stack;
  const rows = SERVICES.map(async (service) => [service, await readOutbox(database, service)] as const);
  const outboxes = Object.fromEntries(await Promise.all(rows)) as Outboxes;
  await checkOutboxes(stack, outboxes, found);
  await checkCommands(database, history, outboxes, found);
  await checkStock(database, history, found);
  await checkOrders(database, found);
  await checkConsumers(database, found);
  if (flowEnded) await checkFlow(stack, history, found); // before, they may well not hold
  checkSubscribers(subscribers, await expectations(database, outboxes), outboxes, found);
  return Object.fromEntries(Object.entries(outboxes).map(([service, rows]) => [service, rows.length]));
}
