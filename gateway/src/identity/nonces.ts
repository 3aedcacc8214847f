import { createHash } from 'node:crypto';
import type { RedisLink } from '@tradegraph/event-log';

/** Remembers what was used; true when it was not used before. */
export interface Nonces {
  take(keyId: string, nonce: string): Promise<boolean>;
}

interface NonceOptions {
  redis: RedisLink;
  /** How long a nonce is remembered: as long as a request with it could be acceptable. */
  rememberMs: number;
  /** How many are remembered in memory while Redis is away. */
  capacity?: number;
}

const CAPACITY = 100_000;
/** Redis answers in less than a millisecond, or is not worth waiting for. */
const REDIS_TIMEOUT_MS = 500;

/**
 * Nonces in Redis, so that every gateway knows what any of them took. While Redis does not answer, each process
 * remembers by itself: a request repeated to the same process is refused all the same, one repeated to another process
 * is not. What is in memory is never forgotten early: when it is full, requests are refused.
 */
export class RememberedNonces implements Nonces {
  /** By digest, with the time until which it counts; in the order of that time. */
  readonly #own = new Map<string, number>();

  constructor(private readonly options: NonceOptions) {}

  async take(keyId: string, nonce: string): Promise<boolean> {
    const digest = createHash('sha256').update(`${keyId}\n${nonce}`).digest('base64url');
    this.#forgetOld();
    if (this.#own.has(digest)) return false;
    const expiration = { type: 'PX' as const, value: this.options.rememberMs };
    try {
      const answer = await this.options.redis.run(
        (client) => client.set(`nonce:${digest}`, '1', { condition: 'NX', expiration }),
        REDIS_TIMEOUT_MS,
      );
      return answer !== null;
    } catch {
      return this.#takeAlone(digest); // the link has logged that Redis is away, once
    }
  }

  /** Looked up again: two requests with one nonce may have waited for Redis at the same time. */
  #takeAlone(digest: string): boolean {
    if (this.#own.has(digest)) return false;
    if (this.#own.size >= (this.options.capacity ?? CAPACITY)) throw new Error('No more nonces can be kept');
    this.#own.set(digest, Date.now() + this.options.rememberMs);
    return true;
  }

  #forgetOld(): void {
    for (const [digest, until] of this.#own) {
      if (until > Date.now()) return;
      this.#own.delete(digest);
    }
  }
}
