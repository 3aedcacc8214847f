import type { Logger } from '@tradegraph/service-kit';
import type { Account } from './ledger.js';
import type { SharedCounter } from './shared-counter.js';

const REPORT_MS = 100;

/**
 * Tells the shared counter in the background what this process admitted, ten times a second and all accounts at once,
 * and learns what the others did. No request waits for it. While Redis is away what was spent here stays counted here.
 */
export class Reporter {
  readonly #due = new Set<Account>();
  readonly #timer: NodeJS.Timeout;
  #shared = true;

  constructor(
    private readonly counter: SharedCounter,
    private readonly logger: Logger,
  ) {
    this.#timer = setInterval(() => this.#report(), REPORT_MS);
    this.#timer.unref();
  }

  /** True while the last report was taken. */
  get isShared(): boolean {
    return this.#shared;
  }

  soon(account: Account): void {
    this.#due.add(account);
  }

  stop(): Promise<void> {
    clearInterval(this.#timer);
    return this.counter.close();
  }

  #report(): void {
    const now = Date.now();
    for (const account of this.#due) {
      // A report that is still under way takes the rest along next time.
      if (account.reporting > 0 && account.resetsAt > now) continue;
      this.#due.delete(account);
      if (account.resetsAt > now && account.unreported > 0) void this.#reportOne(account);
    }
  }

  async #reportOne(account: Account): Promise<void> {
    account.reporting = account.unreported;
    account.unreported = 0;
    try {
      const { spent, resetsInMs } = await this.counter.add(account.key, account.reporting);
      account.known = spent;
      account.resetsAt = Date.now() + resetsInMs;
      this.#say(true);
    } catch (error) {
      account.unreported += account.reporting;
      this.#due.add(account);
      this.#say(false, error);
    } finally {
      account.reporting = 0;
    }
  }

  /** Once per change, not once per report. */
  #say(shared: boolean, error?: unknown): void {
    if (shared === this.#shared) return;
    this.#shared = shared;
    if (shared) this.logger.info('budgets are shared between the gateways again');
    else this.logger.warn({ err: error }, 'Redis is away: each gateway counts budgets for itself');
  }
}
