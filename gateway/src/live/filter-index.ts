import { matches, type ChangeFilter } from './change-filter.js';
import { factsOf, type ChangeFacts } from './live-change.js';
import type { LiveField } from './live-field.js';

interface Filtered {
  readonly filter: ChangeFilter;
}

/**
 * Finds those whose filter a change meets, without asking everybody: each is filed under the values of its most
 * selective dimension, so a change looks up one value per dimension and tests only what it finds there.
 */
export class FilterIndex<T extends Filtered> {
  readonly #byValue = new Map<string, Set<T>>();
  readonly #unfiltered = new Set<T>();

  constructor(private readonly field: LiveField) {}

  add(item: T): void {
    for (const place of this.#places(item.filter)) place.add(item);
  }

  remove(item: T): void {
    for (const place of this.#places(item.filter)) place.delete(item);
    for (const key of this.#keys(item.filter) ?? []) {
      if (this.#byValue.get(key)?.size === 0) this.#byValue.delete(key);
    }
  }

  /** Each once, although a change with two values in a dimension may find it under both. */
  matching(facts: ChangeFacts): Set<T> {
    const found = new Set(this.#unfiltered);
    for (const dimension of this.field.dimensions) {
      for (const value of factsOf(facts, dimension)) {
        for (const item of this.#byValue.get(keyOf(dimension, value)) ?? []) {
          if (matches(item.filter, facts)) found.add(item);
        }
      }
    }
    return found;
  }

  #places(filter: ChangeFilter): Set<T>[] {
    const keys = this.#keys(filter);
    if (!keys) return [this.#unfiltered];
    return keys.map((key) => {
      const place = this.#byValue.get(key) ?? new Set<T>();
      this.#byValue.set(key, place);
      return place;
    });
  }

  #keys(filter: ChangeFilter): string[] | null {
    const dimension = this.field.dimensions.find((candidate) => filter.has(candidate));
    return dimension === undefined
      ? null
      : [...filter.get(dimension)!].map((value) => keyOf(dimension, value));
  }
}

const keyOf = (dimension: string, value: string) => `${dimension}=${value}`;
