import type { Logger } from '@tradegraph/service-kit';

/** How often a thing fails before an operator should look. */
const TRIES = 3;

/**
 * Tells the log once when something starts to fail, once when it goes on failing, and once when it works again:
 * an outage of an hour is three lines, not thousands.
 */
export class Condition {
  #failures = 0;

  constructor(
    private readonly logger: Logger,
    private readonly what: string,
  ) {}

  failed(error: unknown): number {
    this.#failures++;
    if (this.#failures === 1) this.logger.warn({ err: error }, `${this.what}: failed, trying again`);
    if (this.#failures === TRIES) this.logger.error({ err: error }, `${this.what}: keeps failing, trying on`);
    return this.#failures;
  }

  ok(): void {
    if (this.#failures > 0) this.logger.info({ failures: this.#failures }, `${this.what}: works again`);
    this.#failures = 0;
  }
}
