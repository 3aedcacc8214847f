import { binsLaw, brokenLaws, flowLaws } from '../../order-to-cash/laws.js';
import { FLOW_CHANNEL, type FlowOrder } from '../load/flow-command.js';
import type { History } from '../load/history.js';
import type { Stack } from '../stack/stack.js';
import { rowsOf } from './rows.js';
import type { Violations } from './violation.js';

/** Other places are corrected in the books alone, which no bin hears of. */
const FLOW_BINS = binsLaw("place.sku_code LIKE 'FLOW-%'");

/** The laws between all databases; they hold once every order has come to its end. */
export async function checkFlow(
  { database, carrier }: Stack,
  history: History,
  found: Violations,
): Promise<void> {
  const rows = <T>(sql: string) => rowsOf<T>(database, sql);
  for (const { law, id, detail } of await brokenLaws(rows, flowLaws(FLOW_BINS)))
    found.add(law, `${id}: ${detail}`);
  await checkIntake(rows, history, found);
  await checkUnits(rows, history, found);
  await checkLabels(rows, carrier, found);
}

/** What the carrier has labels for is what it was handed over: each costs money. */
async function checkLabels(
  rows: <T>(sql: string) => Promise<T[]>,
  { labels }: Stack['carrier'],
  found: Violations,
): Promise<void> {
  const parcels = await rows<{ trackingNo: string }>(
    `SELECT tracking_no AS trackingNo FROM {logistics}.shipment
     WHERE fulfillment_order_id IS NOT NULL AND status <> 'CANCELLED'`,
  );
  const law = 'a carrier made one label for each parcel';
  const valid = [...labels.values()].filter(({ cancelled }) => !cancelled);
  const made = new Set(valid.map(({ trackingNo }) => trackingNo));
  for (const { trackingNo } of parcels)
    found.require(made.delete(trackingNo), law, () => `there is no label ${trackingNo}`);
  for (const trackingNo of made) found.add(law, `${trackingNo} belongs to no parcel`);
}

/** Each order that a channel was told of is there once, and no other is. */
async function checkIntake(
  rows: <T>(sql: string) => Promise<T[]>,
  history: History,
  found: Violations,
): Promise<void> {
  const there = new Set(
    (
      await rows<{ id: string }>(
        `SELECT channel_order_id AS id FROM {orders}.sales_order WHERE channel_code = '${FLOW_CHANNEL}'`,
      )
    ).map(({ id }) => id),
  );
  const sent = history.done('importOrders').flatMap(({ command }) => command.input['orders'] as FlowOrder[]);
  for (const id of new Set(sent.map(({ channelOrderId }) => channelOrderId)))
    found.require(there.delete(id), 'an acknowledged order is there', () => `${FLOW_CHANNEL} ${id}`);
  for (const id of there) found.add('a order that nobody asked for', `${FLOW_CHANNEL} ${id}`);
}

/** What came in is here, or went out with an order. */
async function checkUnits(
  rows: <T>(sql: string) => Promise<T[]>,
  history: History,
  found: Violations,
): Promise<void> {
  const expected = new Map<string, number>();
  const move = (skuCode: string, units: number) =>
    expected.set(skuCode, (expected.get(skuCode) ?? 0) + units);
  for (const { command } of history.done('receiveStock'))
    for (const { skuCode, quantity } of command.input['lines'] as { skuCode: string; quantity: number }[])
      if (skuCode.startsWith('FLOW-')) move(skuCode, quantity);
  const shipped = await rows<{ skuCode: string; units: string }>(
    `SELECT sku_code AS skuCode, SUM(shipped_quantity) AS units FROM {orders}.order_line
     WHERE sku_code LIKE 'FLOW-%' GROUP BY sku_code`,
  );
  for (const { skuCode, units } of shipped) move(skuCode, -Number(units));
  const there = await rows<{ skuCode: string; units: string }>(
    `SELECT sku_code AS skuCode, SUM(on_hand) AS units FROM {inventory}.stock_level
     WHERE sku_code LIKE 'FLOW-%' GROUP BY sku_code`,
  );
  for (const { skuCode, units } of there)
    found.require(
      Number(units) === expected.get(skuCode),
      'on hand is what came in and was not sent',
      () => `${skuCode}: ${units}, expected ${expected.get(skuCode)}`,
    );
}
