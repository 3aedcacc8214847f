import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import type { Shop } from '../order-to-cash/shop.js';

export interface Asked {
  ms: number;
  /** Undefined for a whole answer. */
  wrong: string | undefined;
}

/** Asks one question again and again, over connections of its own. */
export class Asker {
  readonly #pool: Pool;
  readonly #body: string;

  constructor(
    private readonly shop: Shop,
    query: string,
    /** Each answer has it. */
    private readonly holds: string,
    connections: number,
  ) {
    this.#pool = new Pool(new URL(shop.url).origin, { connections, pipelining: 1 });
    this.#body = JSON.stringify({ query });
  }

  async ask(): Promise<Asked> {
    const start = performance.now();
    const wrong = await this.#ask().catch(String);
    return { ms: performance.now() - start, wrong };
  }

  /** So many a second, whether the ones before are answered or not: who waits must not spare the gateway work. */
  async steadily(perSecond: number, seconds: number): Promise<Asked[]> {
    const answers: Promise<Asked>[] = [];
    const start = performance.now();
    for (let number = 0; number < perSecond * seconds; number++) {
      const ahead = start + (number * 1_000) / perSecond - performance.now();
      if (ahead > 1) await sleep(ahead);
      answers.push(this.ask());
    }
    return Promise.all(answers);
  }

  close = (): Promise<void> => this.#pool.close();

  async #ask(): Promise<string | undefined> {
    const { statusCode, body } = await this.#pool.request({
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.shop.token}` },
      body: this.#body,
    });
    const text = await body.text();
    const isWhole = statusCode === 200 && text.includes(this.holds) && !text.includes('"errors"');
    return isWhole ? undefined : `${statusCode} ${text}`;
  }
}
