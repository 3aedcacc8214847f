import { BoundedMap } from '@tradegraph/service-kit';

/** What one key has spent in its present window, as this process knows it. */
export interface Account {
  readonly key: string;
  /** Of all processes together, when it was last asked. */
  known: number;
  /** Spent here, and on its way to the shared counter. */
  reporting: number;
  /** Spent here since. */
  unreported: number;
  /** Epoch milliseconds at which the window ends and everything is forgotten. */
  resetsAt: number;
}

export const spentBy = ({ known, reporting, unreported }: Account): number => known + reporting + unreported;

/** The accounts of this process, those that were used last; a key that is forgotten begins anew. */
export class Ledger {
  readonly #accounts: BoundedMap<Account>;

  constructor(
    capacity: number,
    private readonly windowMs: number,
  ) {
    this.#accounts = new BoundedMap(capacity);
  }

  account(key: string, now: number): Account {
    const known = this.#accounts.get(key);
    if (known && known.resetsAt > now) return known;
    const fresh = { key, known: 0, reporting: 0, unreported: 0, resetsAt: now + this.windowMs };
    this.#accounts.set(key, fresh, 1);
    return fresh;
  }
}
