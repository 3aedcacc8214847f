import { executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import { operationFromDocument } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import { bizCodes, type Identity, type Logger } from '@tradegraph/service-kit';
import { GraphQLError, Kind, type GraphQLFormattedError } from 'graphql';
import { maskGatewayError } from '../errors/mask-gateway-error.js';
import type { OperationContext } from '../operation-context.js';
import { LIVE_SUBGRAPH, type LoadedSupergraph } from '../supergraph.js';
import { BoundedMap } from './bounded-map.js';
import type { LiveChange } from './live-change.js';
import { LiveDataSource } from './live-data-source.js';
import { prepareSubscription, type PreparedSubscription } from './prepare-subscription.js';

/** Characters of operation text that are remembered, for each of the two caches. */
const CACHED_TEXT = 8_000_000;

export interface LivePayload {
  data: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  extensions?: Record<string, unknown>;
}

type ExecuteContext = Parameters<typeof executeQueryPlan>[2];

/** Plans subscriptions and computes their payloads, with Apollo's own executor for all but the event's own facts. */
export class LiveExecutor {
  readonly #prepared = new BoundedMap<PreparedSubscription>(CACHED_TEXT);
  readonly #plans = new BoundedMap<QueryPlan>(CACHED_TEXT);
  readonly #dataSources: Record<string, GraphQLDataSource>;

  constructor(
    private readonly supergraph: LoadedSupergraph,
    dataSources: Record<string, GraphQLDataSource>,
    private readonly logger: Logger,
  ) {
    this.#dataSources = { ...dataSources, [LIVE_SUBGRAPH]: new LiveDataSource() };
  }

  /** Throws a GraphQLError for an operation that is not a valid subscription or can't be planned. */
  prepare(query: string, operationName: string | undefined): PreparedSubscription {
    const key = `${operationName ?? ''}\n${query}`;
    const known = this.#prepared.get(key);
    if (known) return known;
    const prepared = prepareSubscription(this.supergraph.clientSchema, query, operationName);
    this.#plan(prepared);
    this.#prepared.set(key, prepared, key.length);
    return prepared;
  }

  /** One payload for all who asked the same. Does not reject: what went wrong is in `errors`. */
  async execute(
    prepared: PreparedSubscription,
    variables: Record<string, unknown>,
    change: LiveChange,
    identity: Identity,
  ): Promise<LivePayload> {
    const context: OperationContext = { identity, change, log: {} };
    const request = { query: prepared.text, variables };
    const running = executeQueryPlan(
      this.#plan(prepared),
      this.#dataSources,
      { request, context, metrics: {}, logger: this.logger } as unknown as ExecuteContext,
      {
        schema: this.supergraph.clientSchema,
        operation: prepared.operation,
        fragments: fragmentsOf(prepared),
      },
      this.supergraph.supergraphSchema,
      this.supergraph.apiSchema,
    );
    const result = await running.catch((error: Error) => ({
      data: null,
      errors: [new GraphQLError('', { originalError: error })],
    }));
    const errors = result.errors?.map((error) => maskGatewayError(error.toJSON(), error, this.logger));
    return { data: result.data ?? null, ...(errors ? { errors } : {}) };
  }

  #plan(prepared: PreparedSubscription): QueryPlan {
    const known = this.#plans.get(prepared.text);
    if (known) return known;
    const plan = toOrdinaryPlan(this.#buildPlan(prepared));
    this.#plans.set(prepared.text, plan, prepared.text.length);
    return plan;
  }

  #buildPlan(prepared: PreparedSubscription): QueryPlan {
    try {
      const operation = operationFromDocument(this.supergraph.apiSchema, prepared.document);
      return this.supergraph.planner.buildQueryPlan(operation);
    } catch (error) {
      this.logger.warn(
        { err: error, operation: prepared.text.slice(0, 500) },
        'subscription can not be planned',
      );
      throw new GraphQLError('This subscription can not be planned; simplify it', {
        extensions: { code: 'BAD_USER_INPUT', bizCode: bizCodes.BAD_USER_INPUT },
      });
    }
  }
}

/** Apollo's executor knows no subscriptions; per event, one is the primary fetch and then the rest. */
function toOrdinaryPlan(plan: QueryPlan): QueryPlan {
  if (plan.node?.kind !== 'Subscription') return plan;
  const { primary, rest } = plan.node;
  return { kind: 'QueryPlan', node: rest ? { kind: 'Sequence', nodes: [primary, rest] } : primary };
}

function fragmentsOf({ document }: PreparedSubscription) {
  return Object.fromEntries(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
    ),
  );
}
