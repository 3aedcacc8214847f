const SHOWN = 5;

/** Collects violations; of each check the first few are kept whole, and all are counted. */
export class Violations {
  readonly #byCheck = new Map<string, { count: number; details: string[] }>();

  add(check: string, detail: string): void {
    const known = this.#byCheck.get(check) ?? { count: 0, details: [] };
    this.#byCheck.set(check, known);
    known.count += 1;
    if (known.details.length < SHOWN) known.details.push(detail);
  }

  /** Adds a violation unless `holds`. */
  require(holds: boolean, check: string, detail: () => string): void {
    if (!holds) this.add(check, detail());
  }

  get count(): number {
    return [...this.#byCheck.values()].reduce((sum, { count }) => sum + count, 0);
  }

  list(): { check: string; count: number; details: string[] }[] {
    return [...this.#byCheck].map(([check, found]) => ({ check, ...found }));
  }
}
