import type { QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { isAbstractType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import type { Json } from './run.js';

interface WrittenField {
  name: string;
  /** `,"name":`, without the comma for the first. */
  label: string;
  writer: RepresentationWriter | undefined;
}

/** Writes what a fetch requires of an object as JSON text, so that equal ones can be found by comparing texts. */
export class RepresentationWriter {
  readonly #byType = new Map<unknown, WrittenField[]>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly selections: readonly QueryPlanSelectionNode[],
  ) {}

  /** Null for an object that lacks a required field, or that the fetch does not concern. */
  write(source: Json): string | null {
    const fields = this.#fieldsOf(source['__typename']);
    let json = '{';
    for (const { name, label, writer } of fields) {
      const value = source[name];
      if (value === undefined) return null;
      json += label + (writer ? writeNested(value, writer) : JSON.stringify(value));
    }
    return `${json}}`;
  }

  /** Null for what has no `__typename`: no subgraph could tell what it is. */
  writeEntity(source: Json): string | null {
    const json = this.write(source);
    if (json === null || typeof source['__typename'] !== 'string') return null;
    return this.#fieldsOf(source['__typename']).some(({ name }) => name === '__typename') ? json : null;
  }

  #fieldsOf(typename: unknown): WrittenField[] {
    let fields = this.#byType.get(typename);
    if (!fields) this.#byType.set(typename, (fields = this.#compile(typename)));
    return fields;
  }

  #compile(typename: unknown): WrittenField[] {
    const nested = new Map<string, QueryPlanSelectionNode[] | undefined>();
    for (const { name, alias, selections } of this.#applying(this.selections, typename)) {
      const key = alias ?? name;
      nested.set(key, selections ? [...(nested.get(key) ?? []), ...selections] : undefined);
    }
    return [...nested].map(([name, selections], index) => ({
      name,
      label: `${index === 0 ? '' : ','}"${name}":`,
      writer: selections && new RepresentationWriter(this.schema, selections),
    }));
  }

  #applying(selections: readonly QueryPlanSelectionNode[], typename: unknown): QueryPlanFieldNode[] {
    return selections.flatMap((selection) => {
      if (selection.kind === 'Field') return [selection];
      const applies = selection.typeCondition && this.#isOfType(typename, selection.typeCondition);
      return applies ? this.#applying(selection.selections, typename) : [];
    });
  }

  #isOfType(typename: unknown, condition: string): boolean {
    if (typename === condition) return true;
    if (typeof typename !== 'string') return false;
    const [type, wanted] = [this.schema.getType(typename), this.schema.getType(condition)];
    if (!type || !wanted || !isAbstractType(wanted)) return false;
    return (isObjectType(type) || isInterfaceType(type)) && this.schema.isSubType(wanted, type);
  }
}

function writeNested(value: unknown, writer: RepresentationWriter): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${value.map((item) => writeNested(item, writer)).join(',')}]`;
  return writer.write(value as Json) ?? 'null';
}
