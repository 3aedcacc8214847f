import type { CommandOutcome, KeyScope, Services } from '@tradegraph/subgraph-kit';
import { rememberOutcomes, transact, usedKeys } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { shortages } from '../domain/reservation.js';
import { peekSellable } from '../repositories/stock-level-repository.js';
import { takeStock, type StockRequest } from './take-stock.js';

/** One reserveStock that may be decided with others: its key is checked and its lines are merged. */
export interface BatchedRequest extends StockRequest {
  scope: KeyScope;
}

type Outcome = CommandOutcome<{ reservationId: string }>;

interface Waiting {
  request: BatchedRequest;
  /** Decides it in a transaction of its own. */
  alone: () => Promise<Outcome>;
  settle: (outcome: Outcome | Promise<Outcome>) => void;
}

const MAX_BATCH = 256;
/** While one batch commits, the next one reads and waits for its locks. */
const MAX_IN_FLIGHT = 2;

/**
 * Decides the reservations that wait at one moment in one transaction. In a rush for one SKU each single reservation
 * waits for the commit of the one before; together they pay for one. There is no timer: a lone request is never
 * delayed, and while a batch is under way the next one gathers by itself.
 */
export class ReserveBatcher {
  #waiting: Waiting[] = [];
  #inFlight = 0;

  constructor(private readonly services: Pick<Services, 'dataSource' | 'eventLog' | 'clock'>) {}

  /** The outcome, stored under the request's key. `alone` is asked when it has to be decided by itself. */
  reserve(request: BatchedRequest, alone: () => Promise<Outcome>): Promise<Outcome> {
    return new Promise((settle) => {
      this.#waiting.push({ request, alone, settle });
      this.#pump();
    });
  }

  #pump(): void {
    while (this.#inFlight < MAX_IN_FLIGHT && this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, MAX_BATCH);
      this.#inFlight++;
      void this.#run(batch).finally(() => {
        this.#inFlight--;
        this.#pump();
      });
    }
  }

  /**
   * A lone request goes its own way, and those that come meanwhile gather behind it. Whatever goes wrong in a batch,
   * each of its requests is decided alone and meets only its own errors.
   */
  async #run(batch: readonly Waiting[]): Promise<void> {
    const [first] = batch;
    if (first && batch.length === 1) {
      const outcome = first.alone();
      first.settle(outcome);
      return void (await outcome.catch(() => undefined));
    }
    const { dataSource, eventLog, clock } = this.services;
    const requests = batch.map(({ request }) => request);
    const decided = await transact(dataSource, (tx) => reserveTogether(tx, requests, clock.now())).catch(
      () => null,
    );
    eventLog.nudge();
    for (const { request, alone, settle } of batch) settle(decided?.get(request) ?? alone());
  }
}

/** The outcomes of those that can be decided here; a key that was used before is left to the way that knows its answer. */
async function reserveTogether(
  tx: EntityManager,
  requests: readonly BatchedRequest[],
  now: Date,
): Promise<Map<BatchedRequest, Outcome>> {
  const fresh = await withFreshKeys(tx, requests);
  if (fresh.length === 0) return new Map();
  const ids = new Set(fresh.flatMap(({ wanted }) => wanted.map((line) => line.stockLevelId)));
  const peeked = await peekSellable(tx, [...ids].sort());
  const outcomes = new Map<BatchedRequest, Outcome>();
  const hopeful: BatchedRequest[] = [];
  for (const request of fresh) {
    const userErrors = shortages(request.wanted, peeked);
    if (userErrors.length > 0) outcomes.set(request, { result: null, userErrors });
    else hopeful.push(request);
  }
  const refused = await takeStock(tx, hopeful, now);
  for (const request of hopeful) {
    const userErrors = refused.get(request.reservation.id);
    const result = userErrors ? null : { reservationId: request.reservation.id };
    outcomes.set(request, { result, userErrors: userErrors ?? [] });
  }
  await rememberOutcomes(
    tx,
    [...outcomes].map(([{ scope }, outcome]) => ({ scope, outcome })),
  );
  return outcomes;
}

async function withFreshKeys(
  tx: EntityManager,
  requests: readonly BatchedRequest[],
): Promise<BatchedRequest[]> {
  const used = await usedKeys(
    tx,
    requests.map((request) => request.scope),
  );
  const seen = new Set<string>();
  return requests.filter(({ scope }) => {
    const name = `${scope.viewerId}\n${scope.key}`;
    return !used.has(scope) && !seen.has(name) && seen.add(name);
  });
}
