import type { Pool } from 'mysql2/promise';
import { stockChecks } from '../../../subgraphs/inventory/src/checks/stock-checks.js';
import type { History } from '../load/history.js';
import { rowsOf } from './rows.js';
import type { Violations } from './violation.js';

interface Line {
  skuCode: string;
  warehouseCode: string;
  quantity: number;
}

/** The books against themselves, against the warehouse, and against what clients were told. */
export async function checkStock(database: Pool, history: History, found: Violations): Promise<void> {
  await auditBooks(database, found);
  await checkResolutions(database, history, found);
  await checkCauses(database, history, found);
  await checkBalances(database, history, found);
}

/** The checks of the inventory itself, which an operator sees as `stockAudit`. */
async function auditBooks(database: Pool, found: Violations): Promise<void> {
  const connection = await database.getConnection();
  try {
    await connection.query('USE faults_inventory');
    for (const [check, sql] of Object.entries(stockChecks)) {
      const [rows] = await connection.query(`${sql} LIMIT 100`);
      for (const row of rows as { subjectId: string; detail: string }[]) {
        found.add(`stock audit: ${check}`, `${row.subjectId}: ${row.detail}`);
      }
    }
  } finally {
    connection.destroy(); // its database is not the pool's
  }
}

/** A reservation that was committed or released is just that. */
async function checkResolutions(database: Pool, history: History, found: Violations): Promise<void> {
  const rows = await rowsOf<{ id: string; status: string }>(
    database,
    'SELECT id, status FROM {inventory}.reservation',
  );
  const statuses = new Map(rows.map(({ id, status }) => [id, status]));
  for (const { command, outcome } of history.done('commitReservation', 'releaseReservation')) {
    const told = command.operation === 'commitReservation' ? 'COMMITTED' : 'RELEASED';
    const status = statuses.get(String(outcome.result['id']));
    found.require(
      status === told,
      'a reservation is resolved once',
      () => `${String(outcome.result['id'])} is ${status}, but ${command.key} was told ${told}`,
    );
  }
}

/** One ledger entry per receipt and SKU, and one per correction. */
async function checkCauses(database: Pool, history: History, found: Violations): Promise<void> {
  const entries = await rowsOf<{ cause: string; count: number }>(
    database,
    `SELECT CASE WHEN cause_type = 'RECEIPT' THEN cause_id ELSE reason END AS cause, COUNT(*) AS count
     FROM {inventory}.stock_ledger WHERE cause_type IN ('RECEIPT', 'ADJUSTMENT') GROUP BY cause`,
  );
  const counts = new Map(entries.map(({ cause, count }) => [cause, count]));
  const expect = (cause: string, count: number, key: string) => {
    found.require(
      counts.get(cause) === count,
      'an event takes effect once at its consumer',
      () => `${key}: ${counts.get(cause) ?? 0} ledger entries, expected ${count}`,
    );
    counts.delete(cause);
  };
  for (const { command, outcome } of history.done('receiveStock')) {
    expect(String(outcome.result['id']), (command.input['lines'] as unknown[]).length, command.key);
  }
  for (const { command } of history.done('adjustStock')) expect(command.key, 1, command.key);
  for (const [cause, count] of counts) found.add('a ledger entry without a cause', `${cause}: ${count}`);
}

/** On hand is what was received and adjusted, minus what was committed, as clients were told; of no order (flow.ts). */
async function checkBalances(database: Pool, history: History, found: Violations): Promise<void> {
  const expected = new Map<string, number>();
  const move = ({ skuCode, warehouseCode, quantity }: Line) => {
    const key = `${skuCode} in ${warehouseCode}`;
    expected.set(key, (expected.get(key) ?? 0) + quantity);
  };
  for (const { command } of history.done('receiveStock')) {
    const { warehouseCode, lines } = command.input as { warehouseCode: string; lines: Line[] };
    for (const line of lines) move({ ...line, warehouseCode });
  }
  for (const { command } of history.done('adjustStock')) {
    const input = command.input as unknown as Line & { sellableDelta: number; unsellableDelta: number };
    move({ ...input, quantity: input.sellableDelta + input.unsellableDelta });
  }
  const lines = new Map(
    history
      .done('reserveStock')
      .map((entry) => [String(entry.outcome.result['id']), entry.command.input['lines'] as Line[]]),
  );
  const committed = new Set(
    history.done('commitReservation').map(({ outcome }) => String(outcome.result['id'])),
  );
  for (const id of committed)
    for (const line of lines.get(id) ?? []) move({ ...line, quantity: -line.quantity });
  const levels = await rowsOf<{ place: string; onHand: number }>(
    database,
    "SELECT CONCAT(sku_code, ' in ', warehouse_code) AS place, on_hand AS onHand FROM {inventory}.stock_level WHERE sku_code NOT LIKE 'FLOW-%'",
  );
  for (const { place, onHand } of levels) {
    found.require(
      expected.get(place) === onHand,
      'on hand is what clients were told',
      () => `${place}: ${onHand}, expected ${expected.get(place)}`,
    );
  }
}
