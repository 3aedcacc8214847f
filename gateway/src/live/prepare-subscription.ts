import { chooseOperation } from '@tradegraph/plan-executor';
import { graphError } from '@tradegraph/service-kit';
import {
  GraphQLError,
  Kind,
  TypeInfo,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  print,
  stripIgnoredCharacters,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { CostOf } from '../limits/cost/compile-cost.js';
import { documentLimits } from '../limits/document-limits.js';
import type { OperationLimits } from '../limits/operation-limits.js';
import { parseWithin } from '../limits/parse-within.js';
import type { LoadedSupergraph } from '../supergraph.js';
import { liveFields } from './live-fields.js';
import type { LiveField } from './live-field.js';

/** A valid subscription without its `after`: equal ones are equal text, wherever each client begins. */
export interface PreparedSubscription {
  /** The normalised text. */
  readonly text: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly field: LiveField;
  /** What its start and each of its payloads are estimated to cost. */
  readonly costOf: CostOf;
  /** False for a payload whose snapshot or change could not be read: it is computed again, never handed on. */
  isWhole(data: Readonly<Record<string, unknown>> | null, part: 'snapshot' | 'change'): boolean;
  /** Coerces one client's variables. Throws BAD_USER_INPUT. */
  read(variables: Record<string, unknown>): SubscriptionArguments;
}

export interface SubscriptionArguments {
  where: unknown;
  after: string | null;
  /** How much a snapshot holds; only of fields that begin with one. */
  first?: number;
  /** What the execution needs: the variables that are left without `after`, coerced. */
  variables: Record<string, unknown>;
}

/** Parses, validates and normalises. Throws a GraphQLError with a code for what can't be subscribed to. */
export function prepareSubscription(
  supergraph: Pick<LoadedSupergraph, 'sdl' | 'clientSchema'>,
  limits: OperationLimits,
  query: string,
  operationName: string | undefined,
): PreparedSubscription {
  const schema = supergraph.clientSchema;
  const whole = limits.parse(query);
  assertValid(schema, whole, limits.production);
  const chosen = chooseOperation(whole, operationName);
  const root = rootField(whole, chosen.selectionSet);
  const field = liveField(root);
  const document = withoutAfter(schema, whole, chosen);
  const operation = chooseOperation(document, operationName);
  const names = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  return {
    text: stripIgnoredCharacters(print(document)),
    document,
    operation,
    field,
    costOf: limits.costOf(supergraph, document, operation),
    isWhole: wholeness(schema, document, root, field),
    read: (variables) => {
      const coerced = coerceVariables(schema, chosen, variables);
      const definition = schema.getSubscriptionType()!.getFields()[field.name]!;
      const { where, after, first } = getArgumentValues(definition, root, coerced);
      return {
        where,
        after: (after as string | null | undefined) ?? null,
        ...(typeof first === 'number' ? { first } : {}),
        variables: Object.fromEntries(
          names.filter((name) => name in coerced).map((name) => [name, coerced[name]]),
        ),
      };
    },
  };
}

/** The kind of the operation that would run, or null when the text does not say (Apollo then explains why). */
export function operationKind(query: string, operationName: string | undefined): string | null {
  try {
    return chooseOperation(parseWithin(query, documentLimits), operationName).operation;
  } catch {
    return null;
  }
}

function assertValid(schema: GraphQLSchema, document: DocumentNode, hideSuggestions: boolean): void {
  let errors: readonly GraphQLError[];
  try {
    errors = validate(schema, document, undefined, { maxErrors: 20, hideSuggestions });
  } catch (error) {
    // graphql-js itself throws on @skip or @include with a variable at the root of a subscription.
    throw invalid((error as Error).message);
  }
  const [first] = errors;
  if (first) throw invalid(first.message);
}

/** Validation has made sure that there is exactly one, perhaps inside a fragment. */
function rootField(document: DocumentNode, { selections }: SelectionSetNode): FieldNode {
  const selection = selections[0]!;
  if (selection.directives?.some(({ name }) => name.value === 'skip' || name.value === 'include')) {
    throw invalid('The root field of a subscription can be neither skipped nor included');
  }
  if (selection.kind === Kind.FIELD) return selection;
  if (selection.kind === Kind.INLINE_FRAGMENT) return rootField(document, selection.selectionSet);
  const fragment = document.definitions.find(
    (node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === selection.name.value,
  );
  if (fragment?.kind !== Kind.FRAGMENT_DEFINITION)
    throw invalid(`There is no fragment "${selection.name.value}"`);
  return rootField(document, fragment.selectionSet);
}

function liveField(root: FieldNode): LiveField {
  const name = root.name.value;
  const field = liveFields.get(name);
  if (!field) throw invalid(`Nothing feeds the subscription "${name}"`);
  return field;
}

/** Only the chosen operation, its root field's `after` taken out, and with it the variable when it was its only use. */
function withoutAfter(
  schema: GraphQLSchema,
  whole: DocumentNode,
  chosen: OperationDefinitionNode,
): DocumentNode {
  const types = new TypeInfo(schema);
  const definitions = whole.definitions.filter(
    (node) => node === chosen || node.kind === Kind.FRAGMENT_DEFINITION,
  );
  const stripped = visit(
    { ...whole, definitions } as DocumentNode,
    visitWithTypeInfo(types, {
      Field: (node) =>
        types.getParentType() === schema.getSubscriptionType()
          ? { ...node, arguments: node.arguments?.filter(({ name }) => name.value !== 'after') }
          : undefined,
    }),
  );
  const used = new Set<string>();
  visit(stripped, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  });
  return visit(stripped, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  });
}

/** A root field of one entity's changes is whole when it is there; a list also needs the part that the payload is for. */
function wholeness(
  schema: GraphQLSchema,
  document: DocumentNode,
  root: FieldNode,
  field: LiveField,
): PreparedSubscription['isWhole'] {
  const key = root.alias?.value ?? root.name.value;
  if (!field.list) return (data) => data?.[key] != null;
  const names = { snapshot: new Set<string>(), change: new Set<string>() };
  const types = new TypeInfo(schema);
  const payloadType = getNamedType(schema.getSubscriptionType()!.getFields()[field.name]!.type);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ name: { value: name }, alias }) => {
        if (types.getParentType() !== payloadType) return;
        if (name === 'snapshot' || name === 'change') names[name].add(alias?.value ?? name);
      },
    }),
  );
  return (data, part) => {
    const payload = data?.[key] as Record<string, unknown> | null | undefined;
    // What @skip or @include left out is undefined, and not missing.
    return payload != null && [...names[part]].every((name) => payload[name] !== null);
  };
}

function coerceVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Record<string, unknown> {
  const result = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 10 });
  if (result.errors)
    throw graphError('BAD_USER_INPUT', result.errors.map(({ message }) => message).join('; '));
  return result.coerced;
}

function invalid(message: string, code = 'GRAPHQL_VALIDATION_FAILED'): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
