import { aggregateOf, firstOfAggregate, markDead, removeDeadLetter } from './dead-letters.js';
import type { Aggregate, DeadLetter } from './dead-letters.js';
import { HandlerFailure, hasHandler, takeEffect } from './event-handlers.js';
import { guardedTransaction } from './guarded-transaction.js';
import { lockOffset } from './inbox.js';
import type { Inbox } from './inbox.js';

export interface ReplayResult {
  /** Events that took effect now. */
  replayed: number;
  /** The letter that stopped it, with its new error; null when the aggregate flows again. */
  stoppedAt: { id: number; error: string } | null;
}

/**
 * Applies the events of one aggregate that wait in the dead letters, in order, beginning with its first, each in
 * a transaction of its own. All under the offset's lock: when the last one is done, the consumer goes on with
 * the aggregate's newer events, and none of them can have come in between. An unknown id replays nothing.
 */
export async function replayAggregate(inbox: Inbox, deadLetterId: number): Promise<ReplayResult> {
  const aggregate = await aggregateOf(inbox.dataSource, inbox, deadLetterId);
  let replayed = 0;
  if (aggregate === null) return { replayed, stoppedAt: null };
  for (;;) {
    const outcome = await replayFirst(inbox, aggregate);
    if (outcome === 'none') return { replayed, stoppedAt: null };
    if (outcome !== 'done') return { replayed, stoppedAt: outcome };
    replayed++;
  }
}

async function replayFirst(
  inbox: Inbox,
  aggregate: Aggregate,
): Promise<'done' | 'none' | { id: number; error: string }> {
  const tried: { letter?: DeadLetter } = {};
  try {
    return await guardedTransaction(inbox.dataSource, async (tx) => {
      await lockOffset(tx, inbox);
      const letter = await firstOfAggregate(tx, inbox, aggregate);
      if (letter === null) return 'none';
      tried.letter = letter;
      await tx.query('SAVEPOINT effects'); // as in the inbox: a swallowed deadlock must not pass for an effect
      if (hasHandler(inbox, letter.event)) await takeEffect(inbox, tx, [letter.event]);
      await tx.query('RELEASE SAVEPOINT effects');
      await removeDeadLetter(tx, letter.id);
      return 'done';
    });
  } catch (error) {
    if (!(error instanceof HandlerFailure) || !tried.letter) throw error;
    await markDead(inbox.dataSource, tried.letter.id, error.cause);
    return { id: tried.letter.id, error: String(error.cause) };
  }
}
