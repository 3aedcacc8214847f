import { ulid } from '@tradegraph/kernel';
import { transact, type Services } from '@tradegraph/subgraph-kit';
import { lockDueReservations } from '../repositories/reservation-repository.js';
import { settleReservations } from './settle-reservations.js';

/** Few, so that the levels of one round are locked for a short time. */
const PER_ROUND = 50;
const ACTOR = 'inventory';

/**
 * Expires every reservation whose time has run out, each exactly once, however many replicas do so at the same time.
 * Returns how many this one expired.
 */
export async function expireReservations({
  dataSource,
  eventLog,
  clock,
}: Pick<Services, 'dataSource' | 'eventLog' | 'clock'>): Promise<number> {
  for (let total = 0; ;) {
    const expired = await transact(dataSource, async (tx) => {
      const now = clock.now();
      const due = await lockDueReservations(tx, now, PER_ROUND);
      if (due.length > 0) {
        await settleReservations(tx, due, 'EXPIRED', { correlationId: ulid(), actor: ACTOR, now });
      }
      return due.length;
    });
    total += expired;
    if (expired > 0) eventLog.nudge();
    if (expired < PER_ROUND) return total;
  }
}
