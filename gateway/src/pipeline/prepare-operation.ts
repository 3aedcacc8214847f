import { chooseOperation, type PlanExecutor, type PreparedOperation } from '@tradegraph/plan-executor';
import {
  GraphQLError,
  OperationTypeNode,
  getVariableValues,
  validate,
  type OperationDefinitionNode,
} from 'graphql';
import type { Viewer } from '@tradegraph/service-kit';
import type { RestrictedOperation } from '../identity/restrict-operation.js';
import type { CostOf } from '../limits/cost/compile-cost.js';
import type { OperationLimits } from '../limits/operation-limits.js';
import { operationFacts, type OperationFacts } from '../observe/operation-facts.js';
import type { OperationContext } from '../operation-context.js';
import type { LoadedSupergraph } from '../supergraph.js';

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
  /** What the operation costs with coerced variables. */
  readonly costOf: CostOf;
  /** Throws a Refused for variables that will not do. */
  coerce(variables: Record<string, unknown>): Record<string, unknown>;
}

export interface RestrictedPlan {
  readonly part: RestrictedOperation;
  readonly plan: PreparedOperation<OperationContext>;
}

export interface PrepareParts {
  supergraph: LoadedSupergraph;
  limits: OperationLimits;
  planner: PlanExecutor<OperationContext>;
}

const MAX_ERRORS = 10;

/** Parses, validates, plans and compiles. Throws a Refused with every reason that there is. */
export function prepareOperation(
  { supergraph, limits, planner }: PrepareParts,
  query: string,
  operationName: string | undefined,
): Prepared {
  const schema = supergraph.clientSchema;
  const document = limits.parse(query);
  const errors = validate(schema, document, undefined, {
    maxErrors: MAX_ERRORS,
    hideSuggestions: limits.production,
  });
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
    costOf: limits.costOf(supergraph, document, definition),
    plan: planner.prepare(document, name),
    restrictedFor: (viewer) => {
      const part = supergraph.restrictions.for(document, name, viewer);
      if (!part) return null;
      let restricted = plans.get(part);
      if (!restricted) plans.set(part, (restricted = { part, plan: planner.prepare(part.document, name) }));
      return restricted;
    },
    facts: operationFacts(schema, document, definition),
    coerce: (variables) => {
      if (variableDefinitions.length === 0) return NO_VARIABLES;
      limits.checkInput(variables);
      const { coerced, errors: wrong } = getVariableValues(schema, variableDefinitions, variables, {
        maxErrors: MAX_ERRORS,
      });
      if (coerced) return coerced;
      throw new Refused(wrong.map((error) => coded(error, 'BAD_USER_INPUT')));
    },
  };
}

const NO_VARIABLES = {};

/** An operation that is not executed, and why. */
export class Refused extends Error {
  constructor(
    readonly errors: readonly GraphQLError[],
    readonly status = 400,
  ) {
    super(errors[0]?.message);
  }
}

/** What a limit threw, as a refusal with the status that the limit asks for; undefined for a fault of ours. */
export function asRefused(error: unknown): Refused | undefined {
  if (error instanceof Refused) return error;
  if (!(error instanceof GraphQLError) || !('code' in error.extensions)) return undefined;
  const http = error.extensions['http'];
  return new Refused([error], http?.status);
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
