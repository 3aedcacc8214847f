import type { Pool } from 'mysql2/promise';
import type { Command } from '../load/command.js';
import type { Entry, History } from '../load/history.js';
import type { Outboxes } from './outboxes.js';
import { rowsOf, type Service } from './rows.js';
import type { Violations } from './violation.js';

type Counts = Record<Service, number>;

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
  for (const service of ['orders', 'inventory', 'warehouse'] as const) {
    await checkKeys(database, service, history, found);
  }
  const same = (what: string, table: string, operation: 'receiveStock' | 'reserveStock' | 'createOrder') =>
    checkRows(database, { what, table }, history.done(operation), found);
  await same('receipt', '{warehouse}.receipt', 'receiveStock');
  await same('reservation', '{inventory}.reservation', 'reserveStock');
  await same('order', '{orders}.sales_order', 'createOrder');
}

function eventsByKey(outboxes: Outboxes): Map<string, Counts> {
  const byKey = new Map<string, Counts>();
  for (const [service, rows] of Object.entries(outboxes)) {
    for (const { correlationId } of rows) {
      const counts = byKey.get(correlationId) ?? { orders: 0, inventory: 0, warehouse: 0 };
      counts[service as Service] += 1;
      byKey.set(correlationId, counts);
    }
  }
  return byKey;
}

function checkEvents({ command, outcome }: Entry, events: Map<string, Counts>, found: Violations): void {
  const counts = events.get(command.key) ?? { orders: 0, inventory: 0, warehouse: 0 };
  const actual = `${counts.orders}/${counts.inventory}/${counts.warehouse}`;
  const expected = outcome?.type === 'ok' ? expectedEvents(command) : ['0/0/0'];
  const check = outcome?.type === 'ok' ? 'a command takes effect once' : 'a refused command leaves nothing';
  found.require(
    expected.includes(actual),
    check,
    () =>
      `${command.operation} ${command.key} (${JSON.stringify(outcome)}): ${actual} events of orders/inventory/warehouse, expected ${expected.join(' or ')}`,
  );
  const reused = outcome?.type === 'fail' && outcome.codes.includes('IDEMPOTENCY_KEY_REUSED');
  found.require(!reused, 'a key belongs to one input', () => command.key);
}

/** How many events of orders/inventory/warehouse a command that was done leaves. */
function expectedEvents({ operation, input }: Command): string[] {
  const lines = (input['lines'] as unknown[] | undefined)?.length ?? 0;
  switch (operation) {
    case 'receiveStock':
      return [`0/${lines}/1`];
    case 'reserveStock':
      return [`0/${lines + 1}/0`];
    case 'commitReservation':
    case 'releaseReservation':
      // The reservation's lines and itself; nothing when it had this outcome before.
      return ['0/0/0', '0/2/0', '0/3/0', '0/4/0'];
    case 'adjustStock':
      return ['0/1/0'];
    default:
      return ['1/0/0'];
  }
}

const ownerOf = ({ operation }: Command): Service => {
  if (operation === 'receiveStock') return 'warehouse';
  return operation.endsWith('Order') || operation === 'releaseOrderHold' ? 'orders' : 'inventory';
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
