import { getNamedType, isInputObjectType, Kind, type GraphQLInputType, type ValueNode } from 'graphql';
import { sum, type Expression } from './expression.js';
import type { Weights } from './weights.js';

/**
 * What input costs: each object of it 1 or the `@cost` of its field, and scalars nothing unless they have a weight. So
 * a bulk mutation costs by its rows, those that come in variables included.
 */
export class InputCost {
  /** Types without any weight inside them need no look at their values. */
  readonly #free = new Map<string, boolean>();

  constructor(private readonly weights: Weights) {}

  /** Of an argument's or input field's value as it stands in the document. */
  ofLiteral(type: GraphQLInputType, value: ValueNode, coordinate: string): Expression {
    const own = this.weights.cost.get(coordinate);
    if (value.kind === Kind.NULL || (own === undefined && this.#isFree(type))) return 0;
    if (value.kind === Kind.VARIABLE) {
      const name = value.name.value;
      return ({ variables }) => this.#ofValue(type, variables[name], coordinate);
    }
    if (value.kind === Kind.LIST) {
      return sum(value.values.map((each) => this.ofLiteral(type, each, coordinate)));
    }
    const named = getNamedType(type);
    if (!isInputObjectType(named) || value.kind !== Kind.OBJECT) return own ?? this.#scalar(named.name);
    const fields = named.getFields();
    const inside = value.fields.map((field) => {
      const definition = fields[field.name.value];
      return definition
        ? this.ofLiteral(definition.type, field.value, `${named.name}.${field.name.value}`)
        : 0;
    });
    return sum([own ?? this.#object(named.name), ...inside]);
  }

  #ofValue(type: GraphQLInputType, value: unknown, coordinate: string): number {
    const own = this.weights.cost.get(coordinate);
    if (value === null || value === undefined || (own === undefined && this.#isFree(type))) return 0;
    if (Array.isArray(value)) {
      return value.reduce<number>((total, each) => total + this.#ofValue(type, each, coordinate), 0);
    }
    const named = getNamedType(type);
    if (!isInputObjectType(named) || typeof value !== 'object') return own ?? this.#scalar(named.name);
    let total = own ?? this.#object(named.name);
    for (const [name, field] of Object.entries(named.getFields())) {
      const inside = (value as Record<string, unknown>)[name];
      if (inside !== undefined) total += this.#ofValue(field.type, inside, `${named.name}.${name}`);
    }
    return total;
  }

  #scalar(name: string): number {
    return this.weights.cost.get(name) ?? 0;
  }

  #object(name: string): number {
    return this.weights.cost.get(name) ?? 1;
  }

  #isFree(type: GraphQLInputType): boolean {
    const named = getNamedType(type);
    const known = this.#free.get(named.name);
    if (known !== undefined) return known;
    const free = !isInputObjectType(named) && this.#scalar(named.name) === 0;
    this.#free.set(named.name, free);
    return free;
  }
}
