import { createHash } from 'node:crypto';
import { insertRows } from '@tradegraph/service-kit';
import type { EntityManager, MigrationInterface, QueryRunner } from 'typeorm';
import { Refusal, badInput, userError } from './errors.js';
import { isDuplicateKey, isLockedByOther } from './transact.js';

/** What a command answered the first time; `refused` holds its userErrors when it was refused. */
export interface StoredOutcome {
  result: unknown;
  userErrors: unknown[];
}

/** Whose key it is, of which operation, and for which input. */
export interface KeyScope {
  operation: string;
  viewerId: string;
  key: string;
  inputHash: string;
}

const MAX_KEY_LENGTH = 128;
/** Keys are kept for at least a day; two give clients in any time zone a full working day. */
const KEPT_HOURS = 48;
const SWEEP_ROWS = 5_000;

export class IdempotencyMigration1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency_key (
        operation VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        viewer_id VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        idempotency_key VARCHAR(${MAX_KEY_LENGTH}) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        input_hash CHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        outcome LONGTEXT NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        PRIMARY KEY (operation, viewer_id, idempotency_key),
        KEY idempotency_key_created (created_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency_key');
  }
}

export function keyScope(operation: string, viewerId: string, key: string, input: unknown): KeyScope {
  if (key.trim() !== key || key.length === 0 || key.length > MAX_KEY_LENGTH) {
    throw badInput(
      `idempotencyKey: must have 1 to ${MAX_KEY_LENGTH} characters and no white space around them`,
      ['idempotencyKey'],
    );
  }
  return { operation, viewerId, key, inputHash: createHash('sha256').update(canonical(input)).digest('hex') };
}

/**
 * Claims the key inside the caller's transaction: the row is there exactly when the effect is. Returns the first
 * outcome when the key was used before. Throws a Refusal for another input, or while the first is still running.
 */
export async function claimKey(tx: EntityManager, scope: KeyScope): Promise<StoredOutcome | null> {
  const stored = await findOutcome(tx, scope, 'FOR UPDATE NOWAIT');
  if (stored) return stored;
  try {
    await tx.query(
      'INSERT INTO idempotency_key (operation, viewer_id, idempotency_key, input_hash) VALUES (?, ?, ?, ?)',
      [scope.operation, scope.viewerId, scope.key, scope.inputHash],
    );
    return null;
  } catch (error) {
    // Another request claimed it between the two statements and has committed since.
    if (isDuplicateKey(error)) return findOutcome(tx, scope, '');
    throw error;
  }
}

export async function storeOutcome(
  tx: EntityManager,
  scope: KeyScope,
  outcome: StoredOutcome,
): Promise<void> {
  await tx.query(
    'UPDATE idempotency_key SET outcome = ? WHERE operation = ? AND viewer_id = ? AND idempotency_key = ?',
    [JSON.stringify(outcome), scope.operation, scope.viewerId, scope.key],
  );
}

/** Those of the keys that were used before, or are in use as far as that is committed. One statement. */
export async function usedKeys(tx: EntityManager, scopes: readonly KeyScope[]): Promise<Set<KeyScope>> {
  const groups = new Map<string, KeyScope[]>();
  for (const scope of scopes) {
    const group = `${scope.operation}\n${scope.viewerId}`;
    groups.set(group, [...(groups.get(group) ?? []), scope]);
  }
  const where = [...groups].map(() => '(operation = ? AND viewer_id = ? AND idempotency_key IN (?))');
  const rows: { operation: string; viewerId: string; key: string }[] = await tx.query(
    `SELECT operation, viewer_id AS viewerId, idempotency_key AS \`key\` FROM idempotency_key
     WHERE ${where.join(' OR ')}`,
    [...groups.values()].flatMap((group) => [
      group[0]!.operation,
      group[0]!.viewerId,
      group.map((scope) => scope.key),
    ]),
  );
  const used = new Set(rows.map(nameOf));
  return new Set(scopes.filter((scope) => used.has(nameOf(scope))));
}

const nameOf = ({ operation, viewerId, key }: Pick<KeyScope, 'operation' | 'viewerId' | 'key'>): string =>
  `${operation}\n${viewerId}\n${key}`;

/**
 * Claims keys and stores their outcomes in one statement, in the transaction that had the effects. Throws a duplicate
 * key when somebody else claimed one meanwhile: then nothing of the transaction may stay.
 */
export function rememberOutcomes(
  tx: EntityManager,
  outcomes: readonly { scope: KeyScope; outcome: StoredOutcome }[],
): Promise<void> {
  return insertRows(
    tx,
    'idempotency_key',
    ['operation', 'viewer_id', 'idempotency_key', 'input_hash', 'outcome'],
    outcomes.map(({ scope, outcome }) => [
      scope.operation,
      scope.viewerId,
      scope.key,
      scope.inputHash,
      JSON.stringify(outcome),
    ]),
  );
}

/** Deletes keys that are older than they must be kept, in small steps. Returns how many it deleted. */
export async function sweepKeys(manager: EntityManager): Promise<number> {
  const answer = await manager.query<{ affectedRows: number }>(
    `DELETE FROM idempotency_key WHERE created_at < NOW(3) - INTERVAL ${KEPT_HOURS} HOUR LIMIT ${SWEEP_ROWS}`,
  );
  return answer.affectedRows;
}

async function findOutcome(tx: EntityManager, scope: KeyScope, lock: string): Promise<StoredOutcome | null> {
  const rows = await tx
    .query<{ inputHash: string; outcome: string | null }[]>(
      `SELECT input_hash AS inputHash, outcome FROM idempotency_key
       WHERE operation = ? AND viewer_id = ? AND idempotency_key = ? ${lock}`,
      [scope.operation, scope.viewerId, scope.key],
    )
    .catch((error: unknown) => {
      throw isLockedByOther(error) ? inProgress(scope.key) : error;
    });
  const row = rows[0];
  if (!row) return null;
  if (row.inputHash !== scope.inputHash) throw reused(scope.key);
  if (row.outcome === null) throw inProgress(scope.key);
  return JSON.parse(row.outcome) as StoredOutcome;
}

const inProgress = (key: string) =>
  new Refusal(
    userError(
      'IDEMPOTENCY_IN_PROGRESS',
      `The first request with the idempotency key "${key}" is still running`,
      ['idempotencyKey'],
    ),
  );

const reused = (key: string) =>
  new Refusal(
    userError(
      'IDEMPOTENCY_KEY_REUSED',
      `The idempotency key "${key}" was used with another input; take a new key`,
      ['idempotencyKey'],
    ),
  );

/** JSON with sorted keys: the same input gives the same text whatever order the client wrote it in. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner) && !(inner instanceof Date)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
