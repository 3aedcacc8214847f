import {
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isSpecifiedScalarType,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { PlannedOperation } from '../plan.js';
import { collectFields, type CollectedField } from './collect-fields.js';
import { IRREGULAR } from './irregular.js';
import { isPlainText, isQuoted, leafWriter, quotedWriter, type LeafWriter } from './leaf-writers.js';
import type { Json } from './run.js';

/** Writes the answer's `data` as JSON text. Throws IRREGULAR when the data is not as the schema promises. */
export type Serializer = (data: Json) => string;

/**
 * Generates the code that writes exactly the requested shape: a function for each object type and selection. The names
 * in it are GraphQL names, which have neither quotes nor anything else that code could be made of.
 */
export function compileSerializer(
  schema: GraphQLSchema,
  planned: PlannedOperation,
  conditions: Readonly<Record<string, boolean>>,
): Serializer {
  return new SerializerSource(schema, planned, conditions).compile();
}

class SerializerSource {
  readonly #functions: string[] = [];
  readonly #names = new Map<string, string>();
  readonly #selectionIds = new Map<SelectionSetNode, number>();
  readonly #leaves: LeafWriter[] = [];
  readonly #leafNames = new Map<string, string>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly planned: PlannedOperation,
    private readonly conditions: Readonly<Record<string, boolean>>,
  ) {}

  compile(): Serializer {
    const { definition } = this.planned;
    const root = this.schema.getRootType(definition.operation)!;
    const name = this.#object(root, [definition.selectionSet]);
    const leaves = this.#leaves.map((_, index) => `const w${index} = leaves[${index}];`).join('\n');
    const irregular = 'function irregular() { throw IRREGULAR; }';
    const source = `'use strict';\n${leaves}\n${irregular}\n${this.#functions.join('\n')}\nreturn ${name};`;
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- generated from GraphQL names alone
    const make = new Function('leaves', 'plain', 'IRREGULAR', source) as (...parts: unknown[]) => Serializer;
    return make(this.#leaves, isPlainText, IRREGULAR);
  }

  /** The name of the function that writes a value of this type which is not null. */
  #value(type: GraphQLOutputType, selections: readonly SelectionSetNode[]): string {
    if (isNonNullType(type)) return this.#value(type.ofType, selections);
    if (isListType(type)) return this.#list(type.ofType, selections);
    if (isLeafType(type)) return this.#leaf(type);
    return isAbstractType(type) ? this.#abstract(type, selections) : this.#object(type, selections);
  }

  #leaf(type: GraphQLLeafType, inQuotes = false): string {
    const key = inQuotes ? `"${type.name}"` : type.name;
    let name = this.#leafNames.get(key);
    if (!name) {
      name = `w${this.#leaves.length}`;
      this.#leafNames.set(key, name);
      this.#leaves.push(inQuotes ? quotedWriter(type) : leafWriter(type));
    }
    return name;
  }

  #list(type: GraphQLOutputType, selections: readonly SelectionSetNode[]): string {
    const item = orNull('v[i]', type, this.#value(type, selections));
    return this.#define('l', this.#key(`[${String(type)}]`, selections), (name) =>
      [
        `function ${name}(v) {`,
        `  if (!Array.isArray(v)) throw IRREGULAR;`,
        `  let o = '[';`,
        `  for (let i = 0; i < v.length; i++) o += (i === 0 ? '' : ',') + ${item};`,
        `  return o + ']';`,
        `}`,
      ].join('\n'),
    );
  }

  #abstract(type: GraphQLAbstractType, selections: readonly SelectionSetNode[]): string {
    const cases = this.schema
      .getPossibleTypes(type)
      .map((possible) => `    case '${possible.name}': return ${this.#object(possible, selections)}(d);`);
    return this.#define('a', this.#key(type.name, selections), (name) =>
      [
        `function ${name}(d) {`,
        `  switch (d.__typename) {`,
        ...cases,
        `    default: throw IRREGULAR;`,
        `  }`,
        `}`,
      ].join('\n'),
    );
  }

  #object(type: GraphQLObjectType, selections: readonly SelectionSetNode[]): string {
    const key = this.#key(type.name, selections);
    const known = this.#names.get(`o${key}`);
    if (known) return known;
    const lines: string[] = [];
    let text = '{';
    const { fragments } = this.planned;
    for (const field of collectFields(this.schema, type, selections, fragments, this.conditions)) {
      const label = `${text}${text === '{' ? '' : ','}"${field.responseName}":`;
      text = this.#field(type, field, label, lines);
    }
    return this.#define('o', key, (name) =>
      [
        `function ${name}(d) {`,
        `  if (typeof d !== 'object' || Array.isArray(d)) throw IRREGULAR;`,
        `  if (d.__typename !== undefined && d.__typename !== '${type.name}') throw IRREGULAR;`,
        `  let v, o = '';`,
        ...lines,
        `  return o + '${text}}';`,
        `}`,
      ].join('\n'),
    );
  }

  /**
   * Adds the line that writes a field. `text` is what comes before its value; returned is what has to come after, for
   * the next line to write: an answer is put together of half as many parts when neighbours are written as one.
   */
  #field(
    parent: GraphQLObjectType,
    { responseName, name, selections }: CollectedField,
    text: string,
    lines: string[],
  ): string {
    if (name === '__typename') return `${text}"${parent.name}"`;
    const { type } = parent.getFields()[name]!;
    const leaf = isNonNullType(type) ? type.ofType : type;
    const quoted = isLeafType(leaf) && isQuoted(leaf);
    if (quoted && isNonNullType(type)) {
      lines.push(`  o += '${text}"' + ${this.#leaf(leaf, true)}(d.${responseName});`);
      return '"';
    }
    const written = `'${text}' + ${orNull('v', type, this.#value(type, selections))}`;
    const short = isLeafType(leaf) && !isEnumType(leaf) && (quoted || !isSpecifiedScalarType(leaf));
    lines.push(
      `  v = d.${responseName}; o += ${short ? `plain(v) ? '${text}"' + v + '"' : ` : ''}${written};`,
    );
    return '';
  }

  #define(prefix: string, key: string, source: (name: string) => string): string {
    const known = this.#names.get(prefix + key);
    if (known) return known;
    const name = `${prefix}${this.#functions.length}`;
    this.#names.set(prefix + key, name);
    this.#functions.push(source(name));
    return name;
  }

  #key(type: string, selections: readonly SelectionSetNode[]): string {
    const ids = selections.map((selection) => {
      let id = this.#selectionIds.get(selection);
      if (id === undefined) this.#selectionIds.set(selection, (id = this.#selectionIds.size));
      return id;
    });
    return `${type}:${ids.join(',')}`;
  }
}

/** The call of a value's writer; a null is written where it may be, and ends the writing where it may not. */
function orNull(value: string, type: GraphQLOutputType, writer: string): string {
  const none = isNonNullType(type) ? 'irregular()' : `'null'`;
  return `(${value} === null || ${value} === undefined ? ${none} : ${writer}(${value}))`;
}
