import type { Clock } from '@tradegraph/kernel';
import { BoundedMap, type Logger } from '@tradegraph/service-kit';
import type { Offers } from '../domain/carrier-options.js';
import type { Logistics, QuoteQuestion } from './logistics.js';

const CACHE_MS = 60_000;
/** Quotes and refusals together. */
const CACHE_OFFERS = 100_000;
const FAILURES = 5;
const OPEN_MS = 10_000;

/** What services say, by question; a question that is not in it could not be asked. */
export type Quotes = ReadonlyMap<string, Offers>;

export const questionKey = (question: QuoteQuestion): string => {
  const { originCountry, destinationCountry, weightGrams, heaviestUnitGrams, sides } = question;
  return `${originCountry} ${destinationCountry} ${weightGrams} ${heaviestUnitGrams} ${sides?.join('x') ?? ''}`;
};

const NONE: Offers = { quotes: [], refusals: [] };

/**
 * Asks logistics each question once a minute. While it does not answer, orders are allocated without quotes: after
 * five failures in a row it is left alone for ten seconds, so that they do not wait for it either.
 */
export class QuoteDesk {
  readonly #known = new BoundedMap<{ offers: Offers; until: number }>(CACHE_OFFERS);
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
    const found = new Map<string, Offers>();
    const missing = new Map<string, QuoteQuestion>();
    for (const question of questions) {
      const key = questionKey(question);
      const known = this.#known.get(key);
      if (known && known.until > now) found.set(key, known.offers);
      else missing.set(key, question);
    }
    const answers = missing.size > 0 ? await this.#ask([...missing.values()], now) : [];
    if (answers === null) return null;
    [...missing.keys()].forEach((key, index) => {
      const offers = answers[index] ?? NONE;
      found.set(key, offers);
      const weight = 1 + offers.quotes.length + offers.refusals.length;
      this.#known.set(key, { offers, until: now + CACHE_MS }, weight);
    });
    return found;
  }

  /** Null: nobody could be asked. */
  async #ask(missing: readonly QuoteQuestion[], now: number): Promise<Offers[] | null> {
    if (now < this.#openUntil) return null;
    try {
      const answers = await this.logistics.quoteMany(missing);
      this.#failures = 0;
      return answers;
    } catch (error) {
      this.#failures++;
      if (this.#failures >= FAILURES) this.#openUntil = this.clock.now().getTime() + OPEN_MS;
      this.logger.warn({ err: error, failures: this.#failures }, 'Allocating without freight quotes');
      return null;
    }
  }
}
