import type { Clock } from '@tradegraph/kernel';
import type { Viewer } from '@tradegraph/service-kit';
import type { DataSource, EntityManager } from 'typeorm';
import { Refusal, type UserErrorData } from './errors.js';
import { claimKey, keyScope, storeOutcome, type StoredOutcome } from './idempotency.js';
import { transact } from './transact.js';

/** What a command may use. `nudge` wakes the event log after a commit. */
export interface CommandContext {
  dataSource: DataSource;
  viewer: Viewer;
  correlationId: string;
  clock: Clock;
  eventLog: { nudge(): void };
}

export interface CommandOutcome<R> {
  /** Null exactly when `userErrors` is not empty. Plain JSON: it is stored and given again for the same key. */
  result: R | null;
  userErrors: UserErrorData[];
}

/**
 * Runs a mutation's command exactly once per idempotency key. State, events, key and outcome are one transaction;
 * a Refusal undoes the state, and the refusal itself is what the same key answers from then on.
 */
export async function runCommand<R>(
  context: CommandContext,
  command: { operation: string; idempotencyKey: string; input: unknown },
  work: (tx: EntityManager) => Promise<R>,
): Promise<CommandOutcome<R>> {
  try {
    const scope = keyScope(command.operation, context.viewer.id, command.idempotencyKey, command.input);
    const outcome = await attempt(context.dataSource, scope, work);
    context.eventLog.nudge();
    return outcome as CommandOutcome<R>;
  } catch (error) {
    if (error instanceof Refusal) return { result: null, userErrors: [...error.userErrors] };
    throw error;
  }
}

async function attempt(
  dataSource: DataSource,
  scope: ReturnType<typeof keyScope>,
  work: (tx: EntityManager) => Promise<unknown>,
): Promise<StoredOutcome> {
  let claimed = false;
  try {
    return await transact(dataSource, async (tx) => {
      claimed = false;
      const first = await claimKey(tx, scope);
      if (first) return first;
      claimed = true;
      const outcome = { result: await work(tx), userErrors: [] };
      await storeOutcome(tx, scope, outcome);
      return outcome;
    });
  } catch (error) {
    if (!(error instanceof Refusal) || !claimed) throw error;
    return rememberRefusal(dataSource, scope, error);
  }
}

/** The refused transaction is gone with all it did; the refusal is kept in one of its own. */
async function rememberRefusal(
  dataSource: DataSource,
  scope: ReturnType<typeof keyScope>,
  refusal: Refusal,
): Promise<StoredOutcome> {
  return transact(dataSource, async (tx) => {
    const first = await claimKey(tx, scope);
    if (first) return first;
    const outcome = { result: null, userErrors: [...refusal.userErrors] };
    await storeOutcome(tx, scope, outcome);
    return outcome;
  });
}
