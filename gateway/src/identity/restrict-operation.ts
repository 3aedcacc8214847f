import { randomBytes } from 'node:crypto';
import {
  Kind,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  isInterfaceType,
  print,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { graphError } from '@tradegraph/service-kit';
import type { RefusedField, Refuses } from './field-access.js';

/** A field that is not asked for, and what its absence does to the answer. */
export interface Refusal extends RefusedField {
  /** Under which the client asked for it. */
  responseName: string;
  /** How many steps of its path above it the null moves up to, because of non-null types; Infinity for all of `data`. */
  climbs: number;
  isRoot: boolean;
}

export interface RestrictedOperation {
  /** The one operation without the refused fields: in the place of each stands `__typename` under the marker's name. */
  document: DocumentNode;
  /** The document's text: equal for equal documents. */
  text: string;
  refusals: ReadonlyMap<string, Refusal>;
}

/** A fragment is written out wherever it is spread; ordinary operations are far from this. */
const MAX_SELECTIONS = 20_000;
/** So that no value of an answer can pass for a marker. */
const MARK = `refused_${randomBytes(6).toString('hex')}_`;

/**
 * Takes the refused fields out of an operation before it is planned, so that nobody fetches them. Throws BAD_USER_INPUT
 * for one that is too large when its fragments are written out.
 */
export function restrictOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  refuses: Refuses,
): RestrictedOperation {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const operation = operations.find(({ name }) => !operationName || name?.value === operationName)!;
  const fragments = new Map(
    document.definitions.flatMap((node): [string, FragmentDefinitionNode][] =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
    ),
  );
  const restriction = new Restriction(schema, fragments, refuses);
  const root = schema.getRootType(operation.operation)!;
  const selectionSet = restriction.selections(operation.selectionSet, root, []);
  const definitions = [withoutUnusedVariables({ ...operation, selectionSet })];
  const restricted: DocumentNode = { kind: Kind.DOCUMENT, definitions };
  return { document: restricted, text: print(restricted), refusals: restriction.refusals };
}

class Restriction {
  readonly refusals = new Map<string, Refusal>();
  #count = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly refuses: Refuses,
  ) {}

  /** `above` holds the types of the fields that enclose the set, the outermost first. */
  selections(
    set: SelectionSetNode,
    parent: GraphQLNamedType,
    above: readonly GraphQLOutputType[],
  ): SelectionSetNode {
    return { ...set, selections: set.selections.map((node) => this.#selection(node, parent, above)) };
  }

  #selection(
    node: SelectionNode,
    parent: GraphQLNamedType,
    above: readonly GraphQLOutputType[],
  ): SelectionNode {
    this.#count += 1;
    if (this.#count > MAX_SELECTIONS)
      throw graphError('BAD_USER_INPUT', `The operation asks for more than ${MAX_SELECTIONS} fields`);
    if (node.kind === Kind.FIELD) return this.#field(node, parent, above);
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(node.name.value)! : node;
    const { typeCondition, selectionSet } = fragment;
    const type = typeCondition ? this.schema.getType(typeCondition.name.value)! : parent;
    return {
      kind: Kind.INLINE_FRAGMENT,
      typeCondition,
      directives: node.directives,
      selectionSet: this.selections(selectionSet, type, above),
    };
  }

  #field(node: FieldNode, parent: GraphQLNamedType, above: readonly GraphQLOutputType[]): FieldNode {
    const field =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!field) return node;
    const refused = this.refuses(parent, field);
    if (refused)
      return this.#mark(node, { ...refused, climbs: climbOf(field.type, above), isRoot: above.length === 0 });
    const type = getNamedType(field.type);
    if (!node.selectionSet || !isCompositeType(type)) return node;
    return { ...node, selectionSet: this.selections(node.selectionSet, type, [...above, field.type]) };
  }

  #mark({ alias, name, directives }: FieldNode, refusal: Omit<Refusal, 'responseName'>): FieldNode {
    const marker = `${MARK}${this.refusals.size}`;
    this.refusals.set(marker, { ...refusal, responseName: (alias ?? name).value });
    return {
      kind: Kind.FIELD,
      alias: { kind: Kind.NAME, value: marker },
      name: { kind: Kind.NAME, value: '__typename' },
      directives,
    };
  }
}

/** Whether each step of a field's value may be null, from the innermost item outwards to the field itself. */
function nullableSteps(type: GraphQLOutputType): boolean[] {
  const bare = getNullableType(type);
  const own = !isNonNullType(type);
  return isListType(bare) ? [...nullableSteps(bare.ofType), own] : [own];
}

/** A refused field's own value counts as one step, whatever lists it would hold. */
function climbOf(type: GraphQLOutputType, above: readonly GraphQLOutputType[]): number {
  if (!isNonNullType(type)) return 0;
  const steps = [...above].reverse().flatMap(nullableSteps);
  const index = steps.indexOf(true);
  return index < 0 ? Infinity : index + 1;
}

function withoutUnusedVariables(operation: OperationDefinitionNode): OperationDefinitionNode {
  const used = new Set<string>();
  visit(operation, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  });
  const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) =>
    used.has(variable.name.value),
  );
  return { ...operation, variableDefinitions };
}
