import { encodeCursor } from '@tradegraph/event-log';
import { ulid } from '@tradegraph/kernel';
import { Delivery } from './delivery.js';
import type { ViewerScope } from './group-payloads.js';
import { firstError } from './live-errors.js';
import type { LiveExecutor } from './live-executor.js';
import type { LiveList } from './live-field.js';
import type { Limiter } from './limiter.js';
import type { PreparedSubscription, SubscriptionArguments } from './prepare-subscription.js';

export interface SnapshotRequest {
  /** Equal for those who get equal snapshots. */
  key: string;
  prepared: PreparedSubscription;
  list: LiveList;
  args: SubscriptionArguments;
  scope: ViewerScope;
  /** Everything up to here was committed before the snapshot is read; the changes after it follow. */
  position: number;
}

/**
 * First payloads of the fields that begin with a snapshot. The place in the log is taken first and the list is read
 * afterwards, so that it shows every change up to that place; one that it shows already may follow again, but none is
 * missing. A thousand dashboards that come back at once are answered by one reading.
 */
export class Snapshots {
  readonly #running = new Map<string, Promise<Delivery>>();

  constructor(
    private readonly executor: LiveExecutor,
    private readonly limiter: Limiter,
  ) {}

  /** Rejects with a GraphQLError when the list can't be read; what only lacks fields of others is delivered. */
  take(request: SnapshotRequest): Promise<Delivery> {
    let running = this.#running.get(request.key);
    if (!running) {
      running = this.limiter.run(() => this.#read(request)).finally(() => this.#running.delete(request.key));
      this.#running.set(request.key, running);
    }
    return running;
  }

  async #read({ prepared, list, args, scope, position }: SnapshotRequest): Promise<Delivery> {
    const identity = { viewer: { id: 'live', ...scope }, correlationId: ulid() };
    const { field } = prepared;
    const where = list.where((args.where ?? {}) as Record<string, unknown>);
    const snapshot = await this.executor.keysOf(
      field.source,
      list.query,
      { where, first: args.first },
      identity,
    );
    const cursor = encodeCursor(field.source, position);
    const moment = {
      ...{ field: field.name, source: field.source, sequence: position, cursor, facts: {} },
      correlationId: identity.correlationId,
      payload: { cursor, snapshot, change: null },
    };
    const payload = await this.executor.execute(prepared, args.variables, moment, identity);
    if (prepared.isWhole(payload.data, 'snapshot')) return new Delivery(position, cursor, payload);
    throw firstError(payload.errors);
  }
}
