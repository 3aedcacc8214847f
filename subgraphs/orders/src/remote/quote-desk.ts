import type { Clock } from '@tradegraph/kernel';
import type { Logger } from '@tradegraph/service-kit';
import type { Offers } from '../domain/carrier-options.js';
import type { Logistics, QuoteQuestion } from './logistics.js';

const CACHE_MS = 60_000;
/** Quotes and refusals together, about 20 MB. */
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
  readonly #known = new Map<string, { offers: Offers; until: number }>();
  #size = 0;
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
    if (this.#size > CACHE_OFFERS) this.#forget();
    const missing = [...wanted].filter(([key]) => (this.#known.get(key)?.until ?? 0) <= now);
    if (missing.length > 0 && !(await this.#ask(missing, now))) return null;
    return new Map([...wanted.keys()].map((key) => [key, this.#known.get(key)?.offers ?? NONE] as const));
  }

  async #ask(missing: readonly (readonly [string, QuoteQuestion])[], now: number): Promise<boolean> {
    if (now < this.#openUntil) return false;
    try {
      const answers = await this.logistics.quoteMany(missing.map(([, question]) => question));
      missing.forEach(([key], index) => this.#keep(key, answers[index] ?? NONE, now + CACHE_MS));
      this.#failures = 0;
      return true;
    } catch (error) {
      this.#failures++;
      if (this.#failures >= FAILURES) this.#openUntil = this.clock.now().getTime() + OPEN_MS;
      this.logger.warn({ err: error, failures: this.#failures }, 'Allocating without freight quotes');
      return false;
    }
  }

  #forget(): void {
    this.#known.clear();
    this.#size = 0;
  }

  #keep(key: string, offers: Offers, until: number): void {
    const sizeOf = ({ quotes, refusals }: Offers) => 1 + quotes.length + refusals.length;
    this.#size += sizeOf(offers) - (this.#known.has(key) ? sizeOf(this.#known.get(key)!.offers) : 0);
    this.#known.set(key, { offers, until });
  }
}
