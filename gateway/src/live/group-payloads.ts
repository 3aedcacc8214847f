import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BoundedMap, traced, type Logger, type Viewer } from '@tradegraph/service-kit';
import type { LiveMetrics } from '../metrics.js';
import { Delivery } from './delivery.js';
import type { Outcome } from './lane.js';
import type { LiveChange } from './live-change.js';
import { unavailable } from './live-errors.js';
import type { LiveExecutor, LivePayload } from './live-executor.js';
import type { Limiter } from './limiter.js';
import type { PreparedSubscription } from './prepare-subscription.js';

/** What the computations of all groups share. */
export interface PayloadParts {
  executor: LiveExecutor;
  limiter: Limiter;
  /** Payloads of the last changes, for clients that come back after a short absence. */
  recent: BoundedMap<Delivery>;
  metrics: LiveMetrics;
  logger: Logger;
  giveUpAfterMs: number;
}

/** What subgraphs decide by, of those who share payloads. */
export type ViewerScope = Omit<Viewer, 'id'>;

export interface PayloadOptions {
  parts: PayloadParts;
  /** Equal for those who get equal payloads. */
  key: string;
  prepared: PreparedSubscription;
  variables: Record<string, unknown>;
  scope: ViewerScope;
  /** False when nobody waits any more. */
  isWanted(): boolean;
}

const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 2_000;

/** Computes one group's payloads, each change once, whichever of the group's lanes asks. */
export class GroupPayloads {
  readonly #running = new Map<number, Promise<Outcome>>();

  /** Short, because it is looked up for each change of each client that comes back. */
  readonly #digest: string;

  constructor(private readonly options: PayloadOptions) {
    this.#digest = createHash('sha256').update(options.key).digest('base64url');
  }

  /** Never rejects. */
  compute(change: LiveChange): Promise<Outcome> {
    const { recent } = this.options.parts;
    const key = `${change.sequence} ${this.#digest}`;
    const known = recent.get(key);
    if (known) return Promise.resolve(known);
    let running = this.#running.get(change.sequence);
    if (!running) {
      running = this.#settle(change).finally(() => this.#running.delete(change.sequence));
      this.#running.set(change.sequence, running);
      void running.then((outcome) => {
        if (outcome instanceof Delivery) recent.set(key, outcome, outcome.json.length + key.length);
      });
    }
    return running;
  }

  /**
   * A payload without its cursor would be a change that the client can't see: when a failure took the whole payload, it
   * is computed again. In the end, subscribers of a subgraph that is away are sent away too, to come back with their
   * cursors; any other failure goes to the client with the cursor beside it, or it would meet it again for ever.
   */
  async #settle(change: LiveChange): Promise<Outcome> {
    const giveUpAt = Date.now() + this.options.parts.giveUpAfterMs;
    for (let wait = FIRST_RETRY_MS; ; wait = Math.min(wait * 2, LONGEST_RETRY_MS)) {
      const payload = await this.#tryOnce(change);
      if (!payload) return { failed: unavailable };
      if (this.options.prepared.isWhole(payload.data, 'change'))
        return new Delivery(change.sequence, change.cursor, payload);
      const isOver = Date.now() + wait > giveUpAt;
      const mayMend = isAway(payload) || isMissing(payload);
      if (isOver && isAway(payload)) return { failed: unavailable };
      if (isOver || !mayMend) {
        const marked = { ...payload, extensions: { cursor: change.cursor } };
        return new Delivery(change.sequence, change.cursor, marked);
      }
      this.options.parts.metrics.retries.inc({ field: change.field });
      await sleep(wait * (0.5 + Math.random()));
    }
  }

  /** Null when nobody wants it any more: a queue that nobody waits for would hold up the others. */
  async #tryOnce(change: LiveChange): Promise<LivePayload | null> {
    const { parts, prepared, variables, scope } = this.options;
    // Shared by viewers, so no viewer's name is on it; the event's correlation id leads on to its consequences.
    const identity = { viewer: { id: 'live', ...scope }, correlationId: change.correlationId.slice(0, 64) };
    return parts.limiter.run(async () => {
      if (!this.options.isWanted()) return null;
      parts.metrics.executions.inc({ field: change.field });
      return traced(`live ${change.field}`, { kind: 'consumer', parent: change.traceparent }, () =>
        parts.executor.execute(prepared, variables, change, identity),
      );
    });
  }
}

const isAway = ({ errors = [] }: LivePayload): boolean =>
  errors.some(({ extensions }) => extensions?.['code'] === 'SERVICE_UNAVAILABLE');

/** An entity was not found, or its subgraph stumbled: a later reading may find it. */
const isMissing = ({ errors = [] }: LivePayload): boolean =>
  errors.every(({ extensions }) => extensions?.['code'] === 'INTERNAL_SERVER_ERROR');
