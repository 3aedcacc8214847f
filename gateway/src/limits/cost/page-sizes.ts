import { Kind, type FieldNode, type GraphQLField } from 'graphql';
import { overLimit } from '../over-limit.js';
import type { ListSize } from './weights.js';

/** Refuses pages that are too large: at once where the size stands in the document, else when variables are known. */
export class PageSizes {
  readonly #variables = new Map<string, string>();

  constructor(private readonly limit: number) {}

  add(field: GraphQLField<unknown, unknown>, node: FieldNode, size: ListSize | undefined): void {
    for (const { name, value } of node.arguments ?? []) {
      if (!size?.slicingArguments.includes(name.value)) continue;
      const coordinate = `${field.name}(${name.value}:)`;
      if (value.kind === Kind.INT) this.#check(coordinate, Number(value.value));
      if (value.kind === Kind.VARIABLE) this.#variables.set(value.name.value, coordinate);
    }
  }

  check(variables: Readonly<Record<string, unknown>>): void {
    for (const [name, coordinate] of this.#variables) this.#check(coordinate, variables[name]);
  }

  #check(coordinate: string, found: unknown): void {
    if (typeof found !== 'number' || found <= this.limit) return;
    throw overLimit({
      code: 'PAGE_TOO_LARGE',
      message: `${coordinate} is ${found}, and a page has at most ${this.limit} entries: go on with "after", or use POST /export for a whole list`,
      limit: this.limit,
      found,
    });
  }
}
