import { ulid } from '@tradegraph/kernel';
import { transact } from '@tradegraph/subgraph-kit';
import { takeTracking } from '../commands/take-tracking.js';
import { CarrierEntity } from '../entities/carrier.entity.js';
import { carriersWithKnownNumbers, releaseByNumbers } from '../repositories/quarantine-repository.js';
import type { CarrierWork } from './work-labels.js';

const PART = 500;

/** A carrier is sometimes faster than our own books: what it said about a number that we did not have yet is taken up. */
export async function takeUpQuarantine({ dataSource, clock, eventLog }: CarrierWork): Promise<void> {
  for (const carrierId of await carriersWithKnownNumbers(dataSource.manager)) {
    const carrier = await dataSource.manager.findOneByOrFail(CarrierEntity, { id: carrierId });
    const context = { correlationId: ulid(), actor: 'logistics' };
    await transact(dataSource, async (tx) => {
      const messages = await releaseByNumbers(tx, carrierId, PART);
      const heard = messages.map((message) => ({ message }));
      await takeTracking(tx, carrier, heard, clock.now(), context);
    });
    eventLog.nudge();
  }
}
