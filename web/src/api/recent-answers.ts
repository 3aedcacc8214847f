/** The last answers by request, so that going back to a page shows it at once while it is read again. */
export class RecentAnswers {
  readonly #answers = new Map<string, unknown>();

  constructor(private readonly size = 40) {}

  get(key: string): unknown {
    return this.#answers.get(key);
  }

  set(key: string, answer: unknown): void {
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    if (this.#answers.size > this.size) {
      const [oldest] = this.#answers.keys();
      if (oldest !== undefined) this.#answers.delete(oldest);
    }
  }

  clear(): void {
    this.#answers.clear();
  }
}
