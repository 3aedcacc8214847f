import { decodeCursor, type EventFeed } from '@tradegraph/event-log';
import type { Logger, Viewer } from '@tradegraph/service-kit';
import type { GraphQLError } from 'graphql';
import type { LiveMetrics } from '../metrics.js';
import { BoundedMap } from './bounded-map.js';
import { readFilter } from './change-filter.js';
import { liveFields, type LiveFieldName } from './live-change.js';
import { invalidCursor } from './live-errors.js';
import type { LiveExecutor } from './live-executor.js';
import { LiveGroup, type HubParts } from './live-group.js';
import { LiveTail } from './live-tail.js';
import { Limiter } from './limiter.js';
import type { PreparedSubscription, SubscriptionArguments } from './prepare-subscription.js';
import type { LiveSink } from './subscriber.js';

export interface HubOptions {
  feed: EventFeed;
  executor: LiveExecutor;
  metrics: LiveMetrics;
  logger: Logger;
  giveUpAfterMs?: number;
}

export interface SubscribeRequest {
  query: string;
  operationName?: string | undefined;
  variables: Record<string, unknown>;
  viewer: Viewer;
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
  readonly #tails: Record<LiveFieldName, LiveTail>;
  readonly #parts: HubParts;

  constructor(options: HubOptions) {
    this.#parts = {
      ...options,
      limiter: new Limiter(EXECUTIONS_AT_ONCE),
      recent: new BoundedMap(RECENT_BYTES),
      giveUpAfterMs: options.giveUpAfterMs ?? GIVE_UP_AFTER_MS,
    };
    const tailOf = (name: LiveFieldName) =>
      new LiveTail({
        feed: options.feed,
        field: liveFields[name],
        logger: options.logger,
        onOverload: (lane) => void [...this.#groups.values()].some((group) => group.overloaded(lane)),
      });
    this.#tails = { orderChanged: tailOf('orderChanged'), stockChanged: tailOf('stockChanged') };
  }

  start(): void {
    for (const tail of Object.values(this.#tails)) tail.start();
  }

  /**
   * Begins a subscription. Rejects with a GraphQLError: GRAPHQL_VALIDATION_FAILED, BAD_USER_INPUT, INVALID_CURSOR,
   * SERVICE_UNAVAILABLE. A cursor that has expired shows later, at the sink's `end`.
   */
  async subscribe(request: SubscribeRequest, sink: LiveSink): Promise<LiveSubscription> {
    const prepared = this.#parts.executor.prepare(request.query, request.operationName);
    const args = prepared.read(request.variables);
    const tail = this.#tails[prepared.field.name];
    const given = request.after ?? args.after;
    const after = given === null ? undefined : sequenceOf(given, prepared);
    const now = await tail.now();
    return this.#group(prepared, args, request.viewer.roles).add(sink, after ?? tail.position ?? now);
  }

  /** Ends every subscription, each with its cursor. */
  stop(error: (cursor: string) => GraphQLError): void {
    for (const tail of Object.values(this.#tails)) tail.stop();
    for (const group of [...this.#groups.values()]) group.end(error);
  }

  #group(prepared: PreparedSubscription, args: SubscriptionArguments, roles: Viewer['roles']): LiveGroup {
    const scope = [...roles].sort();
    const key = JSON.stringify([scope, sortKeys(args.variables), prepared.text]);
    const known = this.#groups.get(key);
    if (known) return known;
    const group = new LiveGroup({
      parts: this.#parts,
      tail: this.#tails[prepared.field.name],
      key,
      prepared,
      variables: args.variables,
      filter: readFilter(prepared.field, args.where),
      roles: scope,
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

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}
