import type { IncomingMessage } from 'node:http';
import { BoundedMap } from '@tradegraph/service-kit';
import { TokenError } from '../identity/token-error.js';
import type { Budget } from './budget/budget.js';
import { clientAddress } from './client-address.js';

/** Characters of accepted credentials; some ten thousand of them. */
const REMEMBERED_TEXT = 10_000_000;

/**
 * Counts the requests of each address that could not show who they are from. Who has failed too often is no longer
 * looked at until the minute is over. Credentials that were accepted before still are: others behind the same address
 * work on.
 */
export class Attempts {
  readonly #accepted = new BoundedMap<true>(REMEMBERED_TEXT);

  constructor(
    private readonly budget: Budget,
    private readonly trustedProxies: number,
  ) {}

  addressOf(request: IncomingMessage): string {
    return clientAddress(request, this.trustedProxies);
  }

  /** Runs `verify` on credentials that came with, or over, this request. Throws TokenError. */
  async guard<T>(
    request: IncomingMessage,
    credentials: string | undefined,
    verify: () => Promise<T>,
  ): Promise<T> {
    const accepted = credentials !== undefined && this.#accepted.get(credentials) === true;
    if (!accepted) this.#refuseExhausted(this.addressOf(request));
    try {
      const verified = await verify();
      if (!accepted && credentials !== undefined) this.#accepted.set(credentials, true, credentials.length);
      return verified;
    } catch (error) {
      if (error instanceof TokenError && error.code === 'UNAUTHENTICATED') {
        this.#count(this.addressOf(request));
      }
      throw error;
    }
  }

  #refuseExhausted(address: string): void {
    const left = this.budget.look('authentication', address);
    if (!left || left.remaining > 0) return;
    throw new TokenError(
      'RATE_LIMITED',
      `Too many requests from this address could not show who they are from: try again in ${left.resetSeconds} s`,
      left.resetSeconds,
    );
  }

  #count(address: string): void {
    const left = this.budget.look('authentication', address);
    if (left && left.remaining > 0) this.budget.spend('authentication', address, 1);
  }
}
