import { decodeCursor, type EventFeed } from '@tradegraph/event-log';
import { BoundedMap, type Logger, type Viewer } from '@tradegraph/service-kit';
import type { GraphQLError } from 'graphql';
import type { TrustedDocuments } from '../documents/trusted-documents.js';
import type { OperationLimits } from '../limits/operation-limits.js';
import type { LiveMetrics } from '../metrics.js';
import type { LoadedSupergraph } from '../supergraph.js';
import { CatchUpShare } from './catch-up-share.js';
import { readFilter } from './change-filter.js';
import { Batch } from './delivery.js';
import type { ViewerScope } from './group-payloads.js';
import { invalidCursor, withCursor } from './live-errors.js';
import type { LiveExecutor } from './live-executor.js';
import type { LiveField } from './live-field.js';
import { liveFields } from './live-fields.js';
import { LiveGroup, type HubParts } from './live-group.js';
import { LiveTail } from './live-tail.js';
import { Limiter } from './limiter.js';
import type { PreparedSubscription, SubscriptionArguments } from './prepare-subscription.js';
import { Snapshots } from './snapshots.js';
import type { LiveSink } from './subscriber.js';

export interface HubOptions {
  feed: EventFeed;
  executor: LiveExecutor;
  metrics: LiveMetrics;
  logger: Logger;
  limits: OperationLimits;
  /** Undefined: every text may be sent. */
  documents: TrustedDocuments | undefined;
  giveUpAfterMs?: number;
}

export interface SubscribeRequest {
  query: string;
  operationName?: string | undefined;
  variables: Record<string, unknown>;
  viewer: Viewer;
  /** As in OperationContext. */
  client?: string | undefined;
  /** Overrides the operation's `after`, e.g. by the Last-Event-ID of a browser that comes back. */
  after?: string | undefined;
}

export interface LiveSubscription {
  close(): void;
  /** The client's place in the log: everything up to it was handed to the sink, or did not match. */
  readonly sequence: number;
}

/** Enough to hide the subgraphs' round trips; more would only make each of them wait for its deadline. */
const EXECUTIONS_AT_ONCE = 32;
const RECENT_BYTES = 32 * 1024 * 1024;
const GIVE_UP_AFTER_MS = 30_000;

/** All live subscriptions of this process, whatever connection they came over. */
export class LiveHub {
  readonly #groups = new Map<string, LiveGroup>();
  readonly #tails: ReadonlyMap<string, LiveTail>;
  readonly #snapshots: Snapshots;
  readonly #parts: HubParts;
  readonly #limits: OperationLimits;
  readonly #documents: TrustedDocuments | undefined;

  constructor(options: HubOptions) {
    this.#limits = options.limits;
    this.#documents = options.documents;
    this.#parts = {
      ...options,
      limiter: new Limiter(EXECUTIONS_AT_ONCE),
      recent: new BoundedMap(RECENT_BYTES),
      share: new CatchUpShare(),
      giveUpAfterMs: options.giveUpAfterMs ?? GIVE_UP_AFTER_MS,
    };
    this.#snapshots = new Snapshots(options.executor, this.#parts.limiter);
    const tailOf = (field: LiveField) =>
      new LiveTail({
        feed: options.feed,
        field,
        logger: options.logger,
        onOverload: (lane) => void [...this.#groups.values()].some((group) => group.overloaded(lane)),
      });
    this.#tails = new Map([...liveFields.values()].map((field) => [field.name, tailOf(field)]));
  }

  start(): void {
    for (const tail of this.#tails.values()) tail.start();
  }

  /**
   * Begins a subscription. Rejects with a GraphQLError: DOCUMENT_NOT_TRUSTED, GRAPHQL_VALIDATION_FAILED, BAD_USER_INPUT, FORBIDDEN, INVALID_CURSOR,
   * SERVICE_UNAVAILABLE, and for a snapshot what its subgraph refuses. A cursor that has expired shows later, at the
   * sink's `end`.
   */
  async subscribe(request: SubscribeRequest, sink: LiveSink): Promise<LiveSubscription> {
    this.#documents?.check(request.query, request.viewer);
    this.#limits.checkInput(request.variables);
    const prepared = this.#parts.executor.prepare(request.query, request.operationName);
    this.#parts.executor.assertAllowed(prepared, request.viewer);
    const args = prepared.read(request.variables);
    this.#limits.admit('subscription', request, prepared.costOf, args.variables);
    const tail = this.#tails.get(prepared.field.name)!;
    const given = request.after ?? args.after;
    const after = given === null ? undefined : sequenceOf(given, prepared);
    const now = await tail.now();
    const start = after ?? tail.position ?? now;
    const { list } = prepared.field;
    const scope = scopeOf(request.viewer);
    if (!list || after !== undefined) return this.#group(prepared, args, scope).add(sink, start);
    const key = groupKey(prepared, args, scope);
    const snapshot = await this.#snapshots.take({ key, prepared, list, args, scope, position: start });
    sink.deliver(new Batch([snapshot]));
    return this.#group(prepared, args, scope).add(sink, snapshot.sequence);
  }

  /** Running subscriptions go on with another supergraph, each at its place; one that it can't answer is ended. */
  use(supergraph: LoadedSupergraph): void {
    const { executor, logger } = this.#parts;
    executor.use(supergraph);
    for (const group of [...this.#groups.values()]) {
      try {
        executor.renew(group.prepared);
      } catch (error) {
        logger.warn(
          { err: error, operation: group.prepared.text.slice(0, 500) },
          'the new supergraph ends it',
        );
        group.end((cursor) => withCursor(error as GraphQLError, cursor));
      }
    }
  }

  /** Ends every subscription, each with its cursor. */
  stop(error: (cursor: string) => GraphQLError): void {
    for (const tail of this.#tails.values()) tail.stop();
    for (const group of [...this.#groups.values()]) group.end(error);
  }

  #group(prepared: PreparedSubscription, args: SubscriptionArguments, scope: ViewerScope): LiveGroup {
    const key = groupKey(prepared, args, scope);
    const known = this.#groups.get(key);
    if (known) return known;
    const group = new LiveGroup({
      parts: this.#parts,
      tail: this.#tails.get(prepared.field.name)!,
      key,
      prepared,
      variables: args.variables,
      filter: readFilter(prepared.field, args.where, scope),
      scope,
      onEmpty: () => {
        if (this.#groups.get(key) === group) this.#groups.delete(key);
      },
    });
    this.#groups.set(key, group);
    return group;
  }
}

function sequenceOf(cursor: string, { field }: PreparedSubscription): number {
  try {
    const { source, sequence } = decodeCursor(cursor);
    if (source === field.source) return sequence;
  } catch {
    // answered below: whatever is wrong with it, it is not a cursor of this field
  }
  throw invalidCursor(cursor, field.name);
}

/** What decides over the payloads, in one order: who differs in it never shares a group. */
const scopeOf = ({ roles, scopes, warehouses, channels }: Viewer): ViewerScope => ({
  roles: [...roles].sort(),
  ...(scopes ? { scopes: [...scopes].sort() } : {}),
  ...(warehouses ? { warehouses: [...warehouses].sort() } : {}),
  ...(channels ? { channels: [...channels].sort() } : {}),
});

const groupKey = (prepared: PreparedSubscription, args: SubscriptionArguments, scope: ViewerScope): string =>
  JSON.stringify([scope, sortKeys(args.variables), prepared.text]);

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}
