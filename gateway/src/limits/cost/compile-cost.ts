import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { included } from './conditions.js';
import { evaluate, product, sum, type Evaluation, type Expression } from './expression.js';
import { InputCost } from './input-cost.js';
import { listLength } from './list-length.js';
import { PageSizes } from './page-sizes.js';
import type { ListSize, Weights } from './weights.js';

/** What an operation is estimated to cost with these coerced variables. Throws when a page is too large. */
export type CostOf = (variables: Readonly<Record<string, unknown>>) => number;

const MUTATION = 10;
/** The whole schema, answered by the gateway itself. */
const INTROSPECTION = 100;

/**
 * Compiles the estimated cost of a valid operation, by the IBM cost specification as Apollo reads it: objects 1, leaves
 * 0, a mutation 10 more, `@cost` instead of these, times the length of each list on the way. What is selected twice
 * costs twice. Takes time linear in the document, and so does each evaluation.
 */
export function compileCost(
  schema: GraphQLSchema,
  weights: Weights,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  maxPageSize: number,
): CostOf {
  const compiler = new CostCompiler(schema, weights, document, maxPageSize);
  const root = schema.getRootType(operation.operation)!;
  const whole = compiler.ofSet(root, operation.selectionSet, NONE).plain;
  const base = operation.operation === OperationTypeNode.MUTATION ? MUTATION : 0;
  return (variables) => {
    compiler.pages.check(variables);
    const evaluation: Evaluation = { variables, fragments: [] };
    for (const fragment of compiler.fragments) evaluation.fragments.push(evaluate(fragment, evaluation));
    return base + evaluate(whole, evaluation);
  };
}

/** Cost of a selection set: what counts once, and what counts for each entry of the list that the parent sizes. */
interface SetCost {
  plain: Expression;
  sized: Expression;
}

const NONE: ReadonlySet<string> = new Set();
const FREE: SetCost = { plain: 0, sized: 0 };

class CostCompiler {
  /** In the order in which they need each other; a spread reads its fragment's two results by their index. */
  readonly fragments: Expression[] = [];
  readonly pages: PageSizes;
  readonly #definitions: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #compiled = new Map<string, SetCost>();
  readonly #input: InputCost;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly weights: Weights,
    document: DocumentNode,
    maxPageSize: number,
  ) {
    this.pages = new PageSizes(maxPageSize);
    this.#input = new InputCost(weights);
    this.#definitions = new Map(
      document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    );
  }

  /** `sizedFields` are the fields here whose lists the parent's arguments measure. */
  ofSet(type: GraphQLCompositeType, set: SelectionSetNode, sizedFields: ReadonlySet<string>): SetCost {
    const parts = set.selections.map((selection) => this.#ofSelection(type, selection, sizedFields));
    return { plain: sum(parts.map(({ plain }) => plain)), sized: sum(parts.map(({ sized }) => sized)) };
  }

  #ofSelection(
    type: GraphQLCompositeType,
    selection: SelectionNode,
    sizedFields: ReadonlySet<string>,
  ): SetCost {
    const cost = this.#whenIncluded(type, selection, sizedFields);
    const share = included(selection);
    if (share === 1) return cost;
    return { plain: product(share, cost.plain), sized: product(share, cost.sized) };
  }

  #whenIncluded(
    type: GraphQLCompositeType,
    selection: SelectionNode,
    sizedFields: ReadonlySet<string>,
  ): SetCost {
    if (selection.kind === Kind.FIELD) return this.#ofField(type, selection, sizedFields);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#ofSpread(selection.name.value, sizedFields);
    const narrowed = this.#typeNamed(selection.typeCondition?.name.value) ?? type;
    return this.ofSet(narrowed, selection.selectionSet, sizedFields);
  }

  #ofSpread(name: string, sizedFields: ReadonlySet<string>): SetCost {
    const key = `${name} ${[...sizedFields].join(' ')}`;
    const known = this.#compiled.get(key);
    if (known) return known;
    const fragment = this.#definitions.get(name);
    const type = this.#typeNamed(fragment?.typeCondition.name.value);
    if (!fragment || !type) return FREE;
    const { plain, sized } = this.ofSet(type, fragment.selectionSet, sizedFields);
    const cost = { plain: this.#once(plain), sized: this.#once(sized) };
    this.#compiled.set(key, cost);
    return cost;
  }

  #once(expression: Expression): Expression {
    if (typeof expression === 'number') return expression;
    const index = this.fragments.push(expression) - 1;
    return ({ fragments }) => fragments[index]!;
  }

  #ofField(type: GraphQLCompositeType, node: FieldNode, sizedFields: ReadonlySet<string>): SetCost {
    const name = node.name.value;
    if (name.startsWith('__')) return { plain: name === '__typename' ? 0 : INTROSPECTION, sized: 0 };
    const field = 'getFields' in type ? type.getFields()[name] : undefined;
    if (!field) return FREE;
    const size = this.#sizeOf(type, name);
    this.pages.add(field, node, size);
    const input = this.#ofArguments(type, field, node);
    const each = this.#ofResult(type, field, node, size);
    if (sizedFields.has(name)) return { plain: input, sized: each };
    const length = isListType(getNullableType(field.type)) ? listLength(field, node, size) : 1;
    return { plain: sum([input, product(length, each)]), sized: 0 };
  }

  /** One object or leaf that the field answers, with all that is selected of it. */
  #ofResult(
    type: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    size: ListSize | undefined,
  ): Expression {
    const named = getNamedType(field.type);
    const composite = isCompositeType(named);
    const own =
      this.#weightOf(type, node.name.value) ?? this.weights.cost.get(named.name) ?? (composite ? 1 : 0);
    if (!composite || !node.selectionSet) return own;
    const { plain, sized } = this.ofSet(named, node.selectionSet, new Set(size?.sizedFields ?? NONE));
    if (sized === 0) return sum([own, plain]);
    return sum([own, plain, product(listLength(field, node, size), sized)]);
  }

  #ofArguments(
    type: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
  ): Expression {
    return sum(
      (node.arguments ?? []).map(({ name, value }) => {
        const argument = field.args.find((each) => each.name === name.value);
        const coordinate = `${type.name}.${field.name}(${name.value}:)`;
        return argument ? this.#input.ofLiteral(argument.type, value, coordinate) : 0;
      }),
    );
  }

  /** A field of an interface may be answered by any of its types: the dearest counts. */
  #weightOf(type: GraphQLCompositeType, field: string): number | undefined {
    const weights = this.#typesOf(type).flatMap((name) => this.weights.cost.get(`${name}.${field}`) ?? []);
    return weights.length > 0 ? Math.max(...weights) : undefined;
  }

  #sizeOf(type: GraphQLCompositeType, field: string): ListSize | undefined {
    return this.#typesOf(type)
      .map((name) => this.weights.listSize.get(`${name}.${field}`))
      .find((size) => size !== undefined);
  }

  #typesOf(type: GraphQLCompositeType): string[] {
    if (!isInterfaceType(type)) return [type.name];
    return [type.name, ...this.schema.getPossibleTypes(type).map(({ name }) => name)];
  }

  #typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.schema.getType(name);
    return isObjectType(type) || isCompositeType(type) ? type : undefined;
  }
}
