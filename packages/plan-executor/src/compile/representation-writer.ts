import type { QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { isAbstractType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { writeAny } from './leaf-writers.js';
import type { Json } from './run.js';

interface WrittenField {
  name: string;
  /** `,"name":`, without the comma for the first. */
  label: string;
  writer: RepresentationWriter | undefined;
}

interface WrittenType {
  fields: readonly WrittenField[];
  namesType: boolean;
  /** The one leaf, beside the type's name, by which its objects differ; undefined when they do by more. */
  soleKey: string | undefined;
}

/** Writes what a fetch requires of an object as JSON text, so that equal ones can be found by comparing texts. */
export class RepresentationWriter {
  readonly #byType = new Map<unknown, WrittenType>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly selections: readonly QueryPlanSelectionNode[],
  ) {}

  /** Null for an object that lacks a required field, or that the fetch does not concern. */
  write(source: Json): string | null {
    const { fields } = this.#typeOf(source['__typename']);
    let json = '{';
    for (const { name, label, writer } of fields) {
      const value = source[name];
      if (value === undefined) return null;
      json += label + (writer ? writeNested(value, writer) : writeAny(value));
    }
    return `${json}}`;
  }

  /** Null for what has no `__typename`: no subgraph could tell what it is. */
  writeEntity(source: Json): string | null {
    const typename = source['__typename'];
    return typeof typename === 'string' && this.#typeOf(typename).namesType ? this.write(source) : null;
  }

  soleKeyOf(typename: unknown): string | undefined {
    return this.#typeOf(typename).soleKey;
  }

  #typeOf(typename: unknown): WrittenType {
    let type = this.#byType.get(typename);
    if (!type) this.#byType.set(typename, (type = this.#compile(typename)));
    return type;
  }

  #compile(typename: unknown): WrittenType {
    const nested = new Map<string, QueryPlanSelectionNode[] | undefined>();
    for (const { name, alias, selections } of this.#applying(this.selections, typename)) {
      const key = alias ?? name;
      nested.set(key, selections ? [...(nested.get(key) ?? []), ...selections] : undefined);
    }
    const fields = [...nested].map(([name, selections], index) => ({
      name,
      label: `${index === 0 ? '' : ','}"${name}":`,
      writer: selections && new RepresentationWriter(this.schema, selections),
    }));
    const [key, ...more] = fields.filter(({ name }) => name !== '__typename');
    return {
      fields,
      namesType: nested.has('__typename'),
      soleKey: key && !key.writer && more.length === 0 ? key.name : undefined,
    };
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
