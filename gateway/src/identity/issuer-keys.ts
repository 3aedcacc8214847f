import { createRemoteJWKSet, errors, jwksCache, type JWKSCacheInput, type JWTVerifyGetKey } from 'jose';

export interface KeyTimes {
  /** Keys are read again after this: a key that the issuer has withdrawn works no longer than that. */
  refreshMs: number;
  /** Unknown key ids, and failures, ask the issuer at most this often: made-up ids can not make us a burden. */
  cooldownMs: number;
  /** While the issuer is away its last keys are good for this long. */
  staleMs: number;
  timeoutMs: number;
}

const TIMES: KeyTimes = {
  refreshMs: 300_000,
  cooldownMs: 30_000,
  staleMs: 3_600_000,
  timeoutMs: 3_000,
};

/** Where a token's key comes from, and whether what was verified before still stands. */
export interface KeySource {
  find: JWTVerifyGetKey;
  /** Another object once keys have changed hands; undefined when the keys have to be asked for first. */
  current(): object | undefined;
}

/** The published keys of one issuer, read when they are needed. */
export class IssuerKeys implements KeySource {
  readonly #times: KeyTimes;
  readonly #cache: JWKSCacheInput = {};
  readonly #set: ReturnType<typeof createRemoteJWKSet>;
  #triedAt = 0;

  constructor(url: string, times: Partial<KeyTimes> = {}) {
    this.#times = { ...TIMES, ...times };
    this.#set = createRemoteJWKSet(new URL(url), {
      timeoutDuration: this.#times.timeoutMs,
      // When to read again is decided here: jose would ask for each unknown id while the issuer is away.
      cacheMaxAge: Infinity,
      cooldownDuration: Infinity,
      [jwksCache]: this.#cache,
    });
  }

  current(): object | undefined {
    return this.#isDue ? undefined : this.#keys;
  }

  readonly find: JWTVerifyGetKey = async (header, token) => {
    if (this.#isDue) await this.#readAgain();
    try {
      return await this.#set(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || this.#isCoolingDown) throw error;
      await this.#reload();
      return await this.#set(header, token);
    }
  };

  get #keys(): object | undefined {
    return (this.#cache as { jwks?: object }).jwks;
  }

  get #age(): number {
    return Date.now() - ((this.#cache as { uat?: number }).uat ?? -Infinity);
  }

  get #isDue(): boolean {
    if (!this.#keys || this.#age > this.#times.staleMs) return true;
    return this.#age > this.#times.refreshMs && !this.#isCoolingDown;
  }

  get #isCoolingDown(): boolean {
    return Date.now() - this.#triedAt < this.#times.cooldownMs;
  }

  /** An issuer that does not answer costs nothing while its last keys are young enough. */
  async #readAgain(): Promise<void> {
    await this.#reload().catch((error: unknown) => {
      if (!this.#keys || this.#age > this.#times.staleMs) throw error;
    });
  }

  async #reload(): Promise<void> {
    this.#triedAt = Date.now();
    await this.#set.reload();
  }
}
