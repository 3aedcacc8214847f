import type { EntityManager } from 'typeorm';
import { stockChecks } from './stock-checks.js';

export interface StockViolation {
  check: string;
  subjectId: string;
  detail: string;
}

export interface StockAuditResult {
  stockLevelCount: number;
  ledgerEntryCount: number;
  violations: StockViolation[];
}

const MAX_PER_CHECK = 100;

/** Runs every check on the whole database; at most 100 violations of each. Reads the whole ledger several times. */
export async function auditStock(manager: EntityManager): Promise<StockAuditResult> {
  const violations: StockViolation[] = [];
  for (const [check, sql] of Object.entries(stockChecks)) {
    const rows: Omit<StockViolation, 'check'>[] = await manager.query(`${sql} LIMIT ${MAX_PER_CHECK}`);
    violations.push(...rows.map(({ subjectId, detail }) => ({ check, subjectId, detail })));
  }
  const [counts] = await manager.query<{ levels: string; entries: string }[]>(
    'SELECT (SELECT COUNT(*) FROM stock_level) AS levels, (SELECT COUNT(*) FROM stock_ledger) AS entries',
  );
  return {
    stockLevelCount: Number(counts!.levels),
    ledgerEntryCount: Number(counts!.entries),
    violations,
  };
}
