import type { PlanExecutor, PreparedOperation } from '@tradegraph/plan-executor';
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  getVariableValues,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Viewer } from '@tradegraph/service-kit';
import type { OperationRestrictions } from '../identity/operation-restrictions.js';
import type { RestrictedOperation } from '../identity/restrict-operation.js';
import { operationFacts, type OperationFacts } from '../observe/operation-facts.js';
import type { OperationContext } from '../operation-context.js';

/** Everything about an operation that does not depend on who asks, nor on variables. */
export interface Prepared {
  readonly kind: 'query' | 'mutation';
  /** As the client calls it; undefined for an operation without a name. */
  readonly name: string | undefined;
  readonly definition: OperationDefinitionNode;
  readonly plan: PreparedOperation<OperationContext>;
  /** What the viewer's scopes leave of it, when they do not allow all. */
  restrictedFor(viewer: Viewer): RestrictedPlan | null;
  readonly facts: OperationFacts;
  /** Errors of these variables, none when they will do. */
  check(variables: Record<string, unknown>): readonly GraphQLError[];
}

export interface RestrictedPlan {
  readonly part: RestrictedOperation;
  readonly plan: PreparedOperation<OperationContext>;
}

export interface PrepareParts {
  schema: GraphQLSchema;
  restrictions: OperationRestrictions;
  planner: PlanExecutor<OperationContext>;
}

const MAX_TOKENS = 10_000;
const MAX_ERRORS = 10;

/** Parses, validates, plans and compiles. Throws a Refused with every reason that there is. */
export function prepareOperation(
  { schema, planner, restrictions }: PrepareParts,
  query: string,
  operationName: string | undefined,
): Prepared {
  const document = parseQuery(query);
  const errors = validate(schema, document, undefined, { maxErrors: MAX_ERRORS });
  if (errors.length > 0) throw new Refused(errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')));
  const definition = chooseOperation(document, operationName);
  if (definition.operation === OperationTypeNode.SUBSCRIPTION) throw noSubscription();
  const { variableDefinitions = [] } = definition;
  const name = definition.name?.value;
  const plans = new WeakMap<RestrictedOperation, RestrictedPlan>();
  return {
    kind: definition.operation === OperationTypeNode.MUTATION ? 'mutation' : 'query',
    name,
    definition,
    plan: planner.prepare(document, name),
    restrictedFor: (viewer) => {
      const part = restrictions.for(document, name, viewer);
      if (!part) return null;
      let restricted = plans.get(part);
      if (!restricted) plans.set(part, (restricted = { part, plan: planner.prepare(part.document, name) }));
      return restricted;
    },
    facts: operationFacts(schema, document, definition),
    check: (variables) => {
      if (variableDefinitions.length === 0) return [];
      const { errors: found } = getVariableValues(schema, variableDefinitions, variables, {
        maxErrors: MAX_ERRORS,
      });
      return (found ?? []).map((error) => coded(error, 'BAD_USER_INPUT'));
    },
  };
}

/** An operation that is not executed, and why. */
export class Refused extends Error {
  constructor(
    readonly errors: readonly GraphQLError[],
    readonly status = 400,
  ) {
    super(errors[0]?.message);
  }
}

function parseQuery(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: MAX_TOKENS });
  } catch (error) {
    throw new Refused([coded(error as GraphQLError, 'GRAPHQL_PARSE_FAILED')]);
  }
}

function chooseOperation({ definitions }: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const found = name === undefined ? operations : operations.filter((node) => node.name?.value === name);
  if (found.length === 1) return found[0]!;
  const message =
    name === undefined
      ? 'The document has several operations: say in operationName which one to run'
      : `Unknown operation named "${name}".`;
  throw new Refused([refusal(message, 'OPERATION_RESOLUTION_FAILURE')]);
}

const noSubscription = (): Refused =>
  new Refused([
    refusal(
      'A subscription needs a WebSocket (graphql-transport-ws) or "Accept: text/event-stream"',
      'BAD_REQUEST',
    ),
  ]);

const refusal = (message: string, code: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code } });

const coded = ({ message, nodes, source, positions, extensions }: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(message, { nodes, source, positions, extensions: { code, ...extensions } });
