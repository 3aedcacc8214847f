import type { Clock } from '@tradegraph/kernel';
import type { Logger } from '@tradegraph/service-kit';
import type { Quote } from '../domain/carrier-options.js';
import type { Logistics, QuoteQuestion } from './logistics.js';

const CACHE_MS = 60_000;
const CACHE_ENTRIES = 20_000;
const FAILURES = 5;
const OPEN_MS = 10_000;

/** Quotes by question; a question that is not in it could not be asked. */
export type Quotes = ReadonlyMap<string, readonly Quote[]>;

export const questionKey = ({ originCountry, destinationCountry, weightGrams }: QuoteQuestion): string =>
  `${originCountry} ${destinationCountry} ${weightGrams}`;

/**
 * Asks logistics each question once a minute. While it does not answer, orders are allocated without quotes: after
 * five failures in a row it is left alone for ten seconds, so that they do not wait for it either.
 */
export class QuoteDesk {
  readonly #known = new Map<string, { quotes: Quote[]; until: number }>();
  #failures = 0;
  #openUntil = 0;

  constructor(
    private readonly logistics: Logistics,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Null: logistics could not be asked. */
  async quotesFor(questions: readonly QuoteQuestion[]): Promise<Quotes | null> {
    const now = this.clock.now().getTime();
    const wanted = new Map(questions.map((question) => [questionKey(question), question] as const));
    const missing = [...wanted].filter(([key]) => (this.#known.get(key)?.until ?? 0) <= now);
    if (missing.length > 0 && !(await this.#ask(missing, now))) return null;
    return new Map([...wanted.keys()].map((key) => [key, this.#known.get(key)?.quotes ?? []] as const));
  }

  async #ask(missing: readonly (readonly [string, QuoteQuestion])[], now: number): Promise<boolean> {
    if (now < this.#openUntil) return false;
    try {
      const answers = await this.logistics.quoteMany(missing.map(([, question]) => question));
      if (this.#known.size > CACHE_ENTRIES) this.#known.clear();
      missing.forEach(([key], index) =>
        this.#known.set(key, { quotes: answers[index] ?? [], until: now + CACHE_MS }),
      );
      this.#failures = 0;
      return true;
    } catch (error) {
      this.#failures++;
      if (this.#failures >= FAILURES) this.#openUntil = this.clock.now().getTime() + OPEN_MS;
      this.logger.warn({ err: error, failures: this.#failures }, 'Allocating without freight quotes');
      return false;
    }
  }
}
