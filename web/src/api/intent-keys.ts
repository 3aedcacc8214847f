/**
 * One idempotency key per intention: the same input keeps its key until an answer has settled it. So a repetition
 * after a lost answer is the same request, and a deliberate second one is another.
 */
export class IntentKeys {
  #open: { input: string; key: string } | null = null;

  constructor(private readonly newKey: () => string = randomKey) {}

  keyFor(input: unknown): string {
    const text = JSON.stringify(input);
    if (this.#open?.input !== text) this.#open = { input: text, key: this.newKey() };
    return this.#open.key;
  }

  settle(): void {
    this.#open = null;
  }
}

/** `crypto.randomUUID` exists on secure origins only; a warehouse's console may be served by plain HTTP. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `web-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
