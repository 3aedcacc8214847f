import {
  createPlanExecutor,
  FetchRequest,
  type Fetcher,
  type PlanExecutor,
  type PreparedOperation,
} from '@tradegraph/plan-executor';
import {
  BoundedMap,
  bizCodes,
  operationKey,
  type Identity,
  type Logger,
  type Viewer,
} from '@tradegraph/service-kit';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { formatErrors } from '../errors/format-errors.js';
import { fillRefusedText, refusalError } from '../identity/fill-refused.js';
import type { OperationLimits } from '../limits/operation-limits.js';
import type { OperationContext } from '../operation-context.js';
import { LIVE_SUBGRAPH } from '../own-sdl.js';
import type { LoadedSupergraph } from '../supergraph.js';
import type { LiveChange } from './live-change.js';
import { firstError, unavailable } from './live-errors.js';
import { liveFetcher } from './live-fetcher.js';
import { prepareSubscription, type PreparedSubscription } from './prepare-subscription.js';

/** Characters of operation text that are remembered, for each of the two caches. */
const CACHED_TEXT = 8_000_000;

export interface LivePayload {
  data: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  extensions?: Record<string, unknown>;
}

type PlannedText = Pick<PreparedSubscription, 'text' | 'document'>;
type Fetchers = Record<string, Fetcher<OperationContext>>;

/** Plans subscriptions and computes their payloads: the event's own facts first, then the entities' other fields. */
export class LiveExecutor {
  #prepared = new BoundedMap<PreparedSubscription>(CACHED_TEXT);
  #plans = new BoundedMap<PreparedOperation<OperationContext>>(CACHED_TEXT);
  /** What an operation that was prepared for an earlier supergraph is in this one. */
  #renewed = new WeakMap<PreparedSubscription, PreparedSubscription>();
  #planner: PlanExecutor<OperationContext>;
  readonly #fetchers: Fetchers;

  constructor(
    private supergraph: LoadedSupergraph,
    fetchers: Fetchers,
    private readonly limits: OperationLimits,
    private readonly logger: Logger,
  ) {
    this.#fetchers = { ...fetchers, [LIVE_SUBGRAPH]: liveFetcher() };
    this.#planner = createPlanExecutor({ supergraph, fetchers: this.#fetchers });
  }

  /** Throws a GraphQLError for an operation that is not a valid subscription or can't be planned. */
  prepare(query: string, operationName: string | undefined): PreparedSubscription {
    const key = operationKey(query, operationName);
    const known = this.#prepared.get(key);
    if (known) return known;
    const prepared = prepareSubscription(this.supergraph, this.limits, query, operationName);
    this.#plan(prepared);
    this.#prepared.set(key, prepared, key.length);
    this.#renewed.set(prepared, prepared);
    return prepared;
  }

  /** Throws a GraphQLError when the root field itself is not for this viewer: nothing of it would ever be sent. */
  assertAllowed({ document }: PreparedSubscription, viewer: Viewer): void {
    const part = this.supergraph.restrictions.for(document, undefined, viewer);
    const root = [...(part?.refusals.values() ?? [])].find(({ isRoot }) => isRoot);
    if (root) throw refusalError(root, viewer);
  }

  /** From now on everything is planned for another supergraph; executions under way end with their old plans. */
  use(supergraph: LoadedSupergraph): void {
    this.supergraph = supergraph;
    this.#planner = createPlanExecutor({ supergraph, fetchers: this.#fetchers });
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
    const fetcher = this.#fetchers[subgraph];
    if (!fetcher) throw unavailable();
    const request = new FetchRequest(subgraph, 'query', query);
    const { data, errors } = await fetcher(request, JSON.stringify(variables), { identity, log: {} });
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
    try {
      const { data = 'null', errors } = await this.#run(this.renew(given), variables, context);
      return {
        data: JSON.parse(data) as LivePayload['data'],
        ...(errors.length > 0 ? { errors: formatErrors(errors, this.logger) } : {}),
      };
    } catch (error) {
      const known =
        error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error });
      return { data: null, errors: formatErrors([known], this.logger) };
    }
  }

  /** Fields that the viewer may not see are not fetched; they are null in the payload and have their errors. */
  async #run(prepared: PreparedSubscription, variables: Record<string, unknown>, context: OperationContext) {
    const { viewer } = context.identity;
    const part = this.supergraph.restrictions.for(prepared.document, undefined, viewer);
    if (!part) return this.#plan(prepared).execute({ variables, context });
    return fillRefusedText(await this.#plan(part).execute({ variables, context }), part, viewer);
  }

  #plan(prepared: PlannedText): PreparedOperation<OperationContext> {
    const known = this.#plans.get(prepared.text);
    if (known) return known;
    const plan = this.#buildPlan(prepared);
    this.#plans.set(prepared.text, plan, prepared.text.length);
    return plan;
  }

  #buildPlan(prepared: PlannedText): PreparedOperation<OperationContext> {
    try {
      return this.#planner.prepare(prepared.document);
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
