import type { Clock } from '@tradegraph/kernel';
import {
  admit,
  closedBreaker,
  failed,
  stateOf,
  succeeded,
  type Breaker,
  type BreakerState,
} from '../domain/breaker.js';
import type { CarrierConnectionEntity } from '../entities/carrier-connection.entity.js';
import { CarrierRefused, CarrierUnavailable, type CarrierAdapter } from './carrier-adapter.js';
import { httpCarrier } from './http-carrier.js';

/** All calls to carriers of this process, each behind its carrier's breaker. */
export class CarrierDesk {
  readonly #breakers = new Map<string, Breaker>();
  readonly #open = new Map<string, { settings: string; adapter: ReturnType<typeof httpCarrier> }>();

  constructor(private readonly clock: Clock) {}

  breakerOf(carrierId: string): BreakerState {
    return stateOf(this.#breaker(carrierId), this.clock.now());
  }

  /** The carrier at its present address. A call while the breaker is open fails at once, unsent. */
  carrier(connection: CarrierConnectionEntity): CarrierAdapter {
    const { carrierId } = connection;
    const adapter = this.#adapter(connection);
    return {
      createLabel: (request) => this.#call(carrierId, () => adapter.createLabel(request)),
      cancelLabel: (key) => this.#call(carrierId, () => adapter.cancelLabel(key)),
      track: (trackingNos) => this.#call(carrierId, () => adapter.track(trackingNos)),
    };
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open.values()].map(({ adapter }) => adapter.close()));
  }

  #adapter({ carrierId, url, timeoutMs }: CarrierConnectionEntity) {
    const settings = JSON.stringify([url, timeoutMs]);
    const known = this.#open.get(carrierId);
    if (known?.settings === settings) return known.adapter;
    void known?.adapter.close(); // its running calls end first
    const adapter = httpCarrier({ url, timeoutMs });
    this.#open.set(carrierId, { settings, adapter });
    this.#breakers.delete(carrierId);
    return adapter;
  }

  async #call<T>(carrierId: string, send: () => Promise<T>): Promise<T> {
    const admitted = admit(this.#breaker(carrierId), this.clock.now());
    if (!admitted)
      throw new CarrierUnavailable('The carrier failed too often just now; it is asked again soon');
    this.#breakers.set(carrierId, admitted);
    try {
      const answer = await send();
      this.#breakers.set(carrierId, succeeded());
      return answer;
    } catch (error) {
      const refused = error instanceof CarrierRefused; // it is there and thinks: nothing is wrong with the line
      this.#breakers.set(
        carrierId,
        refused ? succeeded() : failed(this.#breaker(carrierId), this.clock.now()),
      );
      throw error;
    }
  }

  #breaker = (carrierId: string): Breaker => this.#breakers.get(carrierId) ?? closedBreaker;
}
