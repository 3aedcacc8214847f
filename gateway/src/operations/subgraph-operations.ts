import type { DeadLetter, ReplayResult } from '@tradegraph/event-log';
import { graphError, type Identity, type Logger } from '@tradegraph/service-kit';
import type { SubgraphClient } from '../subgraphs/subgraph-client.js';

export interface Lag {
  backlogEvents: number;
  publishDelaySeconds: number;
  consumers: { source: string; lagEvents: number; dead: number; parked: number }[];
}

/** As it travels: dates are text. */
export type SentLetter = Omit<DeadLetter, 'failedAt'> & { failedAt: string };

/** The internal routes of one subgraph for operators. Each throws SERVICE_UNAVAILABLE when it does not answer. */
export class SubgraphOperations {
  constructor(
    private readonly client: SubgraphClient,
    private readonly logger: Logger,
  ) {}

  get name(): string {
    return this.client.name;
  }

  lag(identity: Identity): Promise<Lag> {
    return this.#ask('GET', '/internal/lag', identity);
  }

  async deadLetters(after: number, first: number, identity: Identity): Promise<SentLetter[]> {
    const path = `/internal/dead-letters?after=${after}&first=${first}`;
    return (await this.#ask<{ letters: SentLetter[] }>('GET', path, identity)).letters;
  }

  /** Throws NOT_FOUND when there is no such letter. */
  replay(id: number, identity: Identity): Promise<ReplayResult> {
    return this.#ask('POST', `/internal/dead-letters/replay?id=${id}`, identity);
  }

  async #ask<T>(method: 'GET' | 'POST', path: string, identity: Identity): Promise<T> {
    const answer = await this.client.ask(method, path, identity).catch((error: unknown) => this.#away(error));
    if (answer.status === 200) return JSON.parse(answer.text) as T;
    if (answer.status === 404) throw graphError('NOT_FOUND', 'There is no such dead letter');
    return this.#away(new Error(`answered with status ${answer.status}`));
  }

  #away(error: unknown): never {
    this.logger.warn({ err: error, subgraph: this.name }, 'subgraph did not answer an operator');
    throw graphError('SERVICE_UNAVAILABLE', `The ${this.name} service is not available; try again`, {
      serviceName: this.name,
      retryable: true,
    });
  }
}
