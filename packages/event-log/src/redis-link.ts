import type { Logger } from '@tradegraph/service-kit';
import { createClient } from 'redis';
import type { RedisClientOptions } from 'redis';
import { Condition } from './condition.js';

export type RedisClient = ReturnType<typeof createClient>;

/** Any node-redis client, whatever its type parameters: only its options are used, it need not be connected. */
export interface RedisSettings {
  readonly options?: object | undefined;
}

/** Redis can't be asked now. Never fatal: MySQL has everything that Redis carries. */
export class RedisUnavailableError extends Error {
  override name = 'RedisUnavailableError';
}

const CONNECT_TIMEOUT_MS = 2_000;
const RETRY_MS = 500;

/**
 * One connection of the caller's own, made with the options of a shared client. Commands fail instead of
 * queueing while Redis is away (a queued XADD would reach a Redis that has meanwhile lost its data), and a
 * connection that does not answer in time is thrown away. The next command makes a new one.
 */
export class RedisLink {
  #client: Promise<RedisClient> | undefined;
  #retryAt = 0;
  #stopped = false;
  readonly #condition: Condition;

  constructor(
    private readonly redis: RedisSettings,
    logger: Logger,
  ) {
    this.#condition = new Condition(logger, 'Redis');
  }

  /** Throws a `RedisUnavailableError`, whatever went wrong. */
  async run<T>(command: (client: RedisClient) => Promise<T>, timeoutMs = 5_000): Promise<T> {
    if (this.#stopped) throw new RedisUnavailableError('stopped');
    if (Date.now() < this.#retryAt) throw new RedisUnavailableError('waiting to reconnect');
    const client = (this.#client ??= this.#connect());
    try {
      const reply = await within(timeoutMs, client.then(command));
      this.#condition.ok();
      return reply;
    } catch (error) {
      this.#drop(client); // an error reply too: this may be a replica by now, or one that is still loading
      if (!this.#stopped) this.#condition.failed(error);
      throw new RedisUnavailableError('Redis failed', { cause: error });
    }
  }

  stop(): void {
    this.#stopped = true;
    if (this.#client) this.#drop(this.#client);
  }

  async #connect(): Promise<RedisClient> {
    const options = this.redis.options as RedisClientOptions | undefined;
    const socket = { ...options?.socket, reconnectStrategy: false, connectTimeout: CONNECT_TIMEOUT_MS };
    const client: RedisClient = createClient({
      ...options,
      socket: socket as RedisClientOptions['socket'],
      disableOfflineQueue: true,
    });
    client.on('error', () => undefined); // the command's rejection tells the same
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (client.isOpen) client.destroy();
      throw error;
    }
  }

  #drop(client: Promise<RedisClient>): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    this.#retryAt = Date.now() + RETRY_MS * (1 + Math.random());
    client.then(
      (open) => open.destroy(),
      () => undefined,
    );
  }
}

async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
