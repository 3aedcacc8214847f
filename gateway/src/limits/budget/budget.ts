import { graphError } from '@tradegraph/service-kit';
import { Ledger, spentBy, type Account } from './ledger.js';
import type { Reporter } from './reporter.js';

export const BUDGET_WINDOW_SECONDS = 60;

/** What is counted apart, so that an export does not take the budget of the mutations. */
export type BudgetClass = 'query' | 'mutation' | 'subscription' | 'export' | 'authentication';

/** Points per client and minute; 0 is no limit. */
export type BudgetLimits = Readonly<Record<BudgetClass, number>>;

/** What a client has left of its budget. */
export interface Balance {
  budget: BudgetClass;
  limit: number;
  remaining: number;
  resetSeconds: number;
}

/** Clients of which a process remembers what they spent; 120 bytes each. */
const MAX_CLIENTS = 50_000;

/**
 * Budgets per client and class. A process answers from what it knows itself and reports in the background: several
 * gateways together may admit more than the limit by what each of them admits in the tenth of a second between two
 * reports, and while Redis is away each admits the limit by itself.
 */
export class Budget {
  readonly #ledger = new Ledger(MAX_CLIENTS, BUDGET_WINDOW_SECONDS * 1_000);

  constructor(
    private readonly limits: BudgetLimits,
    /** Left out, this process is the only one. */
    private readonly reporter?: Reporter,
  ) {}

  /**
   * Takes `points` from the client's budget, `factor` times as large as the others'. Throws RATE_LIMITED and takes
   * nothing when there is not enough. Null when this class has no limit.
   */
  spend(budget: BudgetClass, client: string, points: number, factor = 1): Balance | null {
    const limit = this.limits[budget] * factor;
    if (limit === 0) return null;
    const now = Date.now();
    const account = this.#account(budget, client, now);
    if (spentBy(account) + points > limit) throw exhausted(balance(budget, limit, account, now), points);
    account.unreported += points;
    this.reporter?.soon(account);
    return balance(budget, limit, account, now);
  }

  /** What is left, without taking anything. */
  look(budget: BudgetClass, client: string, factor = 1): Balance | null {
    const limit = this.limits[budget] * factor;
    if (limit === 0) return null;
    const now = Date.now();
    return balance(budget, limit, this.#account(budget, client, now), now);
  }

  #account(budget: BudgetClass, client: string, now: number): Account {
    return this.#ledger.account(`${budget}:${client}`, now);
  }
}

function balance(budget: BudgetClass, limit: number, account: Account, now: number): Balance {
  return {
    budget,
    limit,
    remaining: Math.max(0, limit - spentBy(account)),
    resetSeconds: Math.max(1, Math.ceil((account.resetsAt - now) / 1_000)),
  };
}

export function exhausted({ budget, limit, remaining, resetSeconds }: Balance, points: number) {
  const message = `This costs ${points}, and of ${limit} points a minute for "${budget}" ${remaining} are left: try again in ${resetSeconds} s`;
  return graphError('RATE_LIMITED', message, {
    retryAfter: resetSeconds,
    limit,
    remaining,
    cost: points,
    retryable: true,
    http: { status: 429 },
  });
}
