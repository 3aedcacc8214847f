import { createPlanExecutor, type Fetcher } from '@tradegraph/plan-executor';
import {
  BoundedMap,
  operationKey,
  type OperationRequest,
  startSpan,
  type Logger,
} from '@tradegraph/service-kit';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { TrustedDocuments } from '../documents/trusted-documents.js';
import { formatErrors } from '../errors/format-errors.js';
import { fillRefusedText } from '../identity/fill-refused.js';
import { costExtension, type OperationLimits } from '../limits/operation-limits.js';
import type { GatewayMetrics } from '../metrics.js';
import type { OperationObserver } from '../observe/operation-observer.js';
import type { OperationContext } from '../operation-context.js';
import type { LoadedSupergraph } from '../supergraph.js';
import { outcomeOf, type Answer } from './answer.js';
import {
  asRefused,
  prepareOperation,
  type Refused,
  type Prepared,
  type PrepareParts,
} from './prepare-operation.js';

export interface PipelineOptions {
  supergraph: LoadedSupergraph;
  /** Also of subgraphs that only a later supergraph has. */
  fetchers: Record<string, Fetcher<OperationContext>>;
  metrics: GatewayMetrics['requests'];
  limits: OperationLimits;
  observer: OperationObserver;
  /** Undefined: every text may be sent. */
  documents: TrustedDocuments | undefined;
  logger: Logger;
}

/** Characters of operation text that stay prepared; a plan is some hundred times as large as its text. */
const PREPARED_TEXT = 4_000_000;
/** Refused texts are remembered apart, so that rubbish can't push out what is in use. */
const REFUSED_TEXT = 500_000;

/** The one way of a query or mutation, whichever transport brought it: prepare, check, execute, make fit for a client. */
export class OperationPipeline {
  #prepared = new BoundedMap<Prepared>(PREPARED_TEXT);
  #refused = new BoundedMap<Refused>(REFUSED_TEXT);
  #parts: PrepareParts;

  constructor(private readonly options: PipelineOptions) {
    this.#parts = this.#partsFor(options.supergraph);
  }

  /** From now on operations are prepared for another supergraph; those under way end with the one before. */
  use(supergraph: LoadedSupergraph): void {
    const parts = this.#partsFor(supergraph);
    this.#prepared = new BoundedMap(PREPARED_TEXT);
    this.#refused = new BoundedMap(REFUSED_TEXT);
    this.#parts = parts;
  }

  /** Does not reject: what went wrong is in the answer. */
  async run(request: OperationRequest, context: OperationContext): Promise<Answer> {
    const { metrics, observer } = this.options;
    const { log } = context;
    const start = performance.now();
    const answer = await this.#answer(request, context);
    log.kind ??= 'invalid';
    log.outcome = outcomeOf(answer);
    metrics.requests.inc({ kind: log.kind, outcome: log.outcome });
    const seconds = (performance.now() - start) / 1_000;
    metrics.duration.observe({ kind: log.kind }, seconds);
    observer.answered(log, answer.errors, seconds);
    return answer;
  }

  async #answer(request: OperationRequest, context: OperationContext): Promise<Answer> {
    const { limits, documents } = this.options;
    try {
      if (context.trusted !== request.query) documents?.check(request.query, context.identity.viewer);
      const prepared = this.#prepare(request.query, request.operationName ?? undefined);
      const { log } = context;
      log.kind = prepared.kind;
      if (prepared.name !== undefined) log.operation = prepared.name;
      const variables = request.variables ?? {};
      const coerced = prepared.coerce(variables);
      const budget = context.budget ?? prepared.kind;
      const client = { viewer: context.identity.viewer, client: context.client };
      const admission = limits.admit(budget, client, prepared.costOf, coerced);
      log.cost = admission.cost;
      this.options.observer.begins(context, prepared.facts);
      const { data, errors, extensions } = await execute(prepared, variables, context);
      return {
        data,
        errors: errors.length > 0 ? this.#format(errors) : NO_ERRORS,
        extensions: { ...extensions, cost: costExtension(admission) },
        ...(admission.balance ? { balance: admission.balance } : {}),
      };
    } catch (error) {
      const { errors, status } = asRefused(error) ?? asFault(error);
      const retryAfter = errors[0]?.extensions['retryAfter'];
      return {
        data: undefined,
        errors: this.#format(errors),
        refusedWith: status,
        ...(typeof retryAfter === 'number' ? { retryAfter } : {}),
      };
    }
  }

  #prepare(query: string, operationName: string | undefined): Prepared {
    const key = operationKey(query, operationName);
    const known = this.#prepared.get(key);
    const refused = known ? undefined : this.#refused.get(key);
    this.options.observer.lookedUp(known || refused ? 'hit' : 'miss');
    if (known) return known;
    if (refused) throw refused;
    const span = startSpan('prepare');
    try {
      const prepared = prepareOperation(this.#parts, query, operationName);
      this.#prepared.set(key, prepared, key.length);
      return prepared;
    } catch (error) {
      const refusal = asRefused(error);
      if (refusal) this.#refused.set(key, refusal, key.length);
      throw error;
    } finally {
      span.end();
    }
  }

  #format(errors: readonly GraphQLError[]): GraphQLFormattedError[] {
    const { limits, logger } = this.options;
    return formatErrors(errors, logger).map((error) => limits.silenced(error));
  }

  #partsFor(supergraph: LoadedSupergraph): PrepareParts {
    const { fetchers, limits } = this.options;
    return { supergraph, limits, planner: createPlanExecutor({ supergraph, fetchers }) };
  }
}

/** Without the fields that the viewer may not see: they are null in the answer and have their errors. */
async function execute(prepared: Prepared, variables: Record<string, unknown>, context: OperationContext) {
  const { viewer } = context.identity;
  const restricted = prepared.restrictedFor(viewer);
  if (!restricted) return prepared.plan.execute({ variables, context });
  const result = await restricted.plan.execute({ variables, context });
  return fillRefusedText(result, restricted.part, viewer);
}

const NO_ERRORS: Answer['errors'] = [];

/** Something in the gateway itself; the error becomes a number for the client and a line in our log. */
function asFault(error: unknown): { errors: GraphQLError[]; status: number } {
  const known =
    error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error });
  return { errors: [known], status: 500 };
}
