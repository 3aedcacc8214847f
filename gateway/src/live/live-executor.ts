import { executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import { operationFromDocument } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import { bizCodes, type Identity, type Logger } from '@tradegraph/service-kit';
import { GraphQLError, Kind, type GraphQLFormattedError } from 'graphql';
import { maskGatewayError } from '../errors/mask-gateway-error.js';
import type { OperationContext } from '../operation-context.js';
import { LIVE_SUBGRAPH } from '../own-sdl.js';
import type { LoadedSupergraph } from '../supergraph.js';
import { BoundedMap } from './bounded-map.js';
import type { LiveChange } from './live-change.js';
import { firstError, unavailable } from './live-errors.js';
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
  #prepared = new BoundedMap<PreparedSubscription>(CACHED_TEXT);
  #plans = new BoundedMap<QueryPlan>(CACHED_TEXT);
  /** What an operation that was prepared for an earlier supergraph is in this one. */
  #renewed = new WeakMap<PreparedSubscription, PreparedSubscription>();
  readonly #dataSources: Record<string, GraphQLDataSource>;

  constructor(
    private supergraph: LoadedSupergraph,
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
    this.#renewed.set(prepared, prepared);
    return prepared;
  }

  /** From now on everything is planned for another supergraph; executions under way end with their old plans. */
  use(supergraph: LoadedSupergraph): void {
    this.supergraph = supergraph;
    this.#prepared = new BoundedMap(CACHED_TEXT);
    this.#plans = new BoundedMap(CACHED_TEXT);
    this.#renewed = new WeakMap();
  }

  /** The same operation in the supergraph of now. Throws a GraphQLError when it has become impossible. */
  renew(prepared: PreparedSubscription): PreparedSubscription {
    const known = this.#renewed.get(prepared);
    if (known) return known;
    const renewed = this.prepare(prepared.text, undefined);
    this.#renewed.set(prepared, renewed);
    return renewed;
  }

  /** What a list of one subgraph holds now, by its entities' keys. Throws a GraphQLError that a client may see. */
  async keysOf(
    subgraph: string,
    query: string,
    variables: Record<string, unknown>,
    identity: Identity,
  ): Promise<unknown[]> {
    const source = this.#dataSources[subgraph];
    if (!source) throw unavailable();
    const request = { query, variables };
    const context: OperationContext = { identity, log: {} };
    const fetch = { request, context, kind: 'loading schema' } as unknown as Parameters<
      typeof source.process
    >[0];
    const { data, errors } = await source.process(fetch);
    const nodes = (data as { list?: { nodes?: unknown[] } } | null | undefined)?.list?.nodes;
    if (nodes) return nodes;
    throw firstError(errors);
  }

  /** One payload for all who asked the same. Does not reject: what went wrong is in `errors`. */
  async execute(
    given: PreparedSubscription,
    variables: Record<string, unknown>,
    change: LiveChange,
    identity: Identity,
  ): Promise<LivePayload> {
    const context: OperationContext = { identity, change, log: {} };
    const request = { query: given.text, variables };
    const result = await this.#run(given, { request, context, metrics: {}, logger: this.logger }).catch(
      (error: Error) => ({
        data: null,
        errors: [error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error })],
      }),
    );
    const errors = result.errors?.map((error) => maskGatewayError(error.toJSON(), error, this.logger));
    return { data: result.data ?? null, ...(errors ? { errors } : {}) };
  }

  async #run(given: PreparedSubscription, context: object) {
    const prepared = this.renew(given);
    return executeQueryPlan(
      this.#plan(prepared),
      this.#dataSources,
      context as unknown as ExecuteContext,
      {
        schema: this.supergraph.clientSchema,
        operation: prepared.operation,
        fragments: fragmentsOf(prepared),
      },
      this.supergraph.supergraphSchema,
      this.supergraph.apiSchema,
    );
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
