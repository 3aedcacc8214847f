import type { Pool } from 'mysql2/promise';
import { CHANNEL, type Command, type Operation } from '../load/command.js';
import type { Entry, History } from '../load/history.js';
import type { Outboxes } from './outboxes.js';
import { SERVICES, rowsOf, type Service } from './rows.js';
import type { Violations } from './violation.js';

type Counts = Partial<Record<Service, number>>;

/** Every acknowledged command is durable and effective once; every refused one left nothing. */
export async function checkCommands(
  database: Pool,
  history: History,
  outboxes: Outboxes,
  found: Violations,
): Promise<void> {
  for (const { command, tries } of history.open) {
    found.add(
      'every command has an answer in the end',
      `${command.operation} ${command.key} after ${tries} tries`,
    );
  }
  const events = eventsByKey(outboxes);
  for (const entry of history.entries.values()) if (entry.outcome) checkEvents(entry, events, found);
  for (const service of SERVICES) {
    await checkKeys(database, service, history, found);
  }
  const same = (what: string, table: string, operation: Operation) =>
    checkRows(database, { what, table }, history.done(operation), found);
  await same('receipt', '{warehouse}.receipt', 'receiveStock');
  await same('reservation', '{inventory}.reservation WHERE fulfillment_order_id IS NULL', 'reserveStock');
  await same('order', `{orders}.sales_order WHERE channel_code = '${CHANNEL}'`, 'createOrder');
  await same('payment', '{finance}.payment', 'recordPayment');
  await same('shipment', '{logistics}.shipment WHERE fulfillment_order_id IS NULL', 'createShipment');
}

function eventsByKey(outboxes: Outboxes): Map<string, Counts> {
  const byKey = new Map<string, Counts>();
  for (const [service, rows] of Object.entries(outboxes)) {
    for (const { correlationId } of rows) {
      const counts = byKey.get(correlationId) ?? {};
      counts[service as Service] = (counts[service as Service] ?? 0) + 1;
      byKey.set(correlationId, counts);
    }
  }
  return byKey;
}

function checkEvents(entry: Entry, events: Map<string, Counts>, found: Violations): void {
  const { command, outcome } = entry;
  if (command.flow && outcome?.type === 'ok') return checkBegun(entry, events, found);
  const actual = textOf(events.get(command.key) ?? {});
  const expected = outcome?.type === 'ok' ? expectedEvents(command).map(textOf) : [textOf({})];
  const check = outcome?.type === 'ok' ? 'a command takes effect once' : 'a refused command leaves nothing';
  found.require(
    expected.includes(actual),
    check,
    () =>
      `${command.operation} ${command.key} (${JSON.stringify(outcome)}): events of ${actual}, expected ${expected.join(' or ')}`,
  );
  const reused = outcome?.type === 'fail' && outcome.codes.includes('IDEMPOTENCY_KEY_REUSED');
  found.require(!reused, 'a key belongs to one input', () => command.key);
}

/** What moves an order that goes on by itself: how many events follow from it depends on where the order was. */
function checkBegun({ command, outcome }: Entry, events: Map<string, Counts>, found: Violations): void {
  const counts = events.get(command.key) ?? {};
  const results = outcome?.type === 'ok' ? (outcome.result as unknown as { duplicate?: boolean }[]) : [];
  const least =
    command.operation === 'importOrders' ? results.filter(({ duplicate }) => !duplicate).length : 1;
  found.require(
    (counts[ownerOf(command)] ?? 0) >= least,
    'a command takes effect once',
    () => `${command.operation} ${command.key}: events of ${textOf(counts)}, expected ${least} at least`,
  );
}

const textOf = (counts: Counts): string =>
  SERVICES.filter((service) => counts[service])
    .map((service) => `${service} ${counts[service]}`)
    .join(', ') || 'nobody';

/** How many events a command that was done leaves, where. */
function expectedEvents(command: Command): Counts[] {
  const { operation, input } = command;
  const lines = (input['lines'] as unknown[] | undefined)?.length ?? 0;
  switch (operation) {
    case 'receiveStock':
      return [{ inventory: lines, warehouse: 1 }];
    case 'reserveStock':
      return [{ inventory: lines + 1 }];
    case 'commitReservation':
    case 'releaseReservation':
      // The reservation's lines and itself; nothing when it had this outcome before.
      return [{}, { inventory: 2 }, { inventory: 3 }, { inventory: 4 }];
    case 'adjustStock':
      return [{ inventory: 1 }];
    default:
      return [{ [ownerOf(command)]: 1 }];
  }
}

const ownerOf = ({ operation }: Command): Service => {
  if (operation === 'receiveStock') return 'warehouse';
  if (operation === 'recordPayment') return 'finance';
  if (operation === 'createShipment') return 'logistics';
  return operation.endsWith('Order') || operation === 'importOrders' || operation === 'releaseOrderHold'
    ? 'orders'
    : 'inventory';
};

/** The keys are there, each with its outcome: the same as the client was told. */
async function checkKeys(
  database: Pool,
  service: Service,
  history: History,
  found: Violations,
): Promise<void> {
  const rows = await rowsOf<{ key: string; refused: number | null }>(
    database,
    `SELECT idempotency_key AS \`key\`, JSON_LENGTH(outcome, '$.userErrors') AS refused FROM {${service}}.idempotency_key`,
  );
  const stored = new Map(rows.map(({ key, refused }) => [key, refused]));
  for (const { command, outcome } of history.entries.values()) {
    if (!outcome || ownerOf(command) !== service) continue;
    const refused = stored.get(command.key);
    found.require(
      refused != null && refused > 0 === (outcome.type === 'fail'),
      'an answer is kept under its key',
      () =>
        `${command.operation} ${command.key}: ${outcome.type}, stored ${refused === undefined ? 'nothing' : refused}`,
    );
  }
}

/** What was acknowledged is there, and nothing else is. */
async function checkRows(
  database: Pool,
  { what, table }: { what: string; table: string },
  done: { command: Command; outcome: { result: Record<string, unknown> } }[],
  found: Violations,
): Promise<void> {
  const there = new Set(
    (await rowsOf<{ id: string }>(database, `SELECT id FROM ${table}`)).map(({ id }) => id),
  );
  for (const { command, outcome } of done) {
    const id = String(outcome.result['id']);
    found.require(there.delete(id), `an acknowledged ${what} is there`, () => `${id} of ${command.key}`);
  }
  for (const id of there) found.add(`a ${what} that nobody asked for`, id);
}
