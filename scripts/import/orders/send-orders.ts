import { sumAmounts } from '@tradegraph/kernel';
import type { BatchLimits } from '../gateway/batches.js';
import { inBatches } from '../gateway/batches.js';
import { contentKey } from '../gateway/content-key.js';
import type { GatewayClient, UserError } from '../gateway/gateway-client.js';
import { forEachInFlight } from '../gateway/in-flight.js';
import type { ImportContext } from '../import-context.js';
import type { Progress } from '../report/progress.js';
import { findDifferent } from './find-different.js';
import type { OutgoingOrder } from './order-input.js';

const IMPORT_ORDERS = `mutation ImportOrders($input: ImportOrdersInput!) {
  importOrders(input: $input) {
    results { index duplicate userErrors { code message field } }
    userErrors { code message field }
  }
}`;

interface ImportOrdersAnswer {
  importOrders: {
    results: { index: number; duplicate: boolean; userErrors: UserError[] }[];
    userErrors: UserError[];
  };
}

/** 250 orders of 25 lines are about 0.8 MB; the gateway takes 1 MB. */
export const ORDER_LIMITS: BatchLimits = { items: 250, rows: 5_000, bytes: 800_000 };

/** What became of the orders that were sent, in orders, lines and money. */
export interface OrderTally {
  orders: number;
  lines: number;
  /** Sum of the totals of the orders that are in the system now. */
  total: string;
  /** Of the orders, those that the system told to have been there before. */
  alreadyThere: number;
  refusedOrders: number;
  refusedLines: number;
}

/** Sends orders in batches; a refused order goes to the report with each of its lines. */
export async function sendOrders(
  context: ImportContext,
  source: { mode: 'LIVE' | 'HISTORY'; channel: string; orders: AsyncIterable<OutgoingOrder> },
  progress: Progress,
  limits: BatchLimits = ORDER_LIMITS,
): Promise<OrderTally> {
  const tally: OrderTally = {
    ...{ orders: 0, lines: 0, total: '0', alreadyThere: 0, refusedOrders: 0, refusedLines: 0 },
  };
  const batches = inBatches(source.orders, limits);
  await forEachInFlight(batches, context.concurrency, context.signal, async (batch) => {
    const refused = context.client ? await send(context, context.client, source, batch, tally) : new Set();
    const taken = batch.filter((order) => !refused.has(order));
    tally.orders += taken.length;
    tally.lines += rowsOf(taken);
    tally.total = sumAmounts([tally.total, ...taken.map(({ total }) => total)]);
    tally.refusedOrders += refused.size;
    tally.refusedLines += rowsOf(batch) - rowsOf(taken);
    progress.advance(rowsOf(batch));
  });
  return tally;
}

const rowsOf = (orders: readonly OutgoingOrder[]) => orders.reduce((sum, { rows }) => sum + rows, 0);

async function send(
  context: ImportContext,
  client: GatewayClient,
  source: { mode: string; channel: string },
  batch: OutgoingOrder[],
  tally: OrderTally,
): Promise<Set<OutgoingOrder>> {
  const orders = `[${batch.map(({ json }) => json).join(',')}]`;
  const key = contentKey('orders', source.mode, orders);
  const variables = `{"input":{"idempotencyKey":"${key}","mode":"${source.mode}","orders":${orders}}}`;
  const { importOrders } = await client.requestJson<ImportOrdersAnswer>(IMPORT_ORDERS, variables);
  const [problem] = importOrders.userErrors;
  if (problem)
    throw new Error(`A batch of ${batch.length} orders was refused as a whole: ${problem.message}`);
  const refused = new Map<OutgoingOrder, string>();
  const duplicates: OutgoingOrder[] = [];
  for (const { index, duplicate, userErrors } of importOrders.results) {
    const order = batch[index]!;
    if (userErrors.length > 0) refused.set(order, describe(userErrors));
    else if (duplicate) duplicates.push(order);
  }
  const different = await findDifferent(client, source.channel, duplicates);
  tally.alreadyThere += duplicates.length - different.size;
  await report(context, 'ORDER_REFUSED', refused);
  await report(context, 'ORDER_IS_THERE_WITH_OTHER_CONTENT', different);
  return new Set([...refused.keys(), ...different.keys()]);
}

const describe = (errors: UserError[]) =>
  errors.map(({ message, field }) => (field ? `${field.join('.')}: ${message}` : message)).join('; ');

async function report(
  context: ImportContext,
  reason: string,
  orders: Map<OutgoingOrder, string>,
): Promise<void> {
  for (const [{ channelOrderId, fileLines }, message] of orders) {
    for (const line of fileLines) await context.rejected.add({ line, reason, channelOrderId, message });
    if (fileLines.length === 0) await context.rejected.add({ reason, channelOrderId, message });
  }
}
