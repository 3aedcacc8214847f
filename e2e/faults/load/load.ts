import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../random.js';
import { Shelf, nextCommand, type Command } from './command.js';
import { rememberFlow } from './flow-command.js';
import type { GatewayClient } from './gateway-client.js';
import type { History } from './history.js';

export interface LoadOptions {
  client: GatewayClient;
  history: History;
  random: Random;
  /** How many clients send at the same time. */
  clients: number;
  /** Milliseconds that a client waits between two commands; asked each time. */
  pause: () => number;
}

/** Clients that send commands until they are told to stop, each command until it has an answer. */
export class Load {
  /** Commands that have an answer. */
  answered = 0;
  readonly #shelf = new Shelf();
  #stopping = false;
  #running: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: LoadOptions) {}

  start(): void {
    const names = Array.from({ length: this.options.clients }, (_, index) => `c${index + 1}`);
    this.#running = Promise.all(names.map((name) => this.#runClient(name)));
  }

  /** No new commands; resolves when each that was begun has an answer, or at the deadline. */
  async stop(deadlineMs: number): Promise<void> {
    this.#stopping = true;
    await Promise.race([this.#running, sleep(deadlineMs, undefined, { ref: false })]);
  }

  async #runClient(name: string): Promise<void> {
    const random = this.options.random.fork(name);
    for (let number = 1; !this.#stopping; number++) {
      await this.settle(name, nextCommand(`${name}-${number}`, this.#shelf, random), random);
      const wait = this.options.pause();
      if (wait > 0) await sleep(wait);
    }
  }

  /** Sends one command until its outcome is known. */
  async settle(name: string, command: Command, random: Random): Promise<void> {
    const { client, history } = this.options;
    for (let tries = 1; ; tries++) {
      const entry = history.invoke(name, command);
      // Impatient clients too: their first try may still be on its way when the second arrives.
      const outcome = await client.send(command, random.int(1_500, 9_000));
      if (outcome.type === 'unknown') {
        history.unknown(entry, outcome.why);
        await sleep(Math.min(1_500, 50 * 2 ** Math.min(tries, 5)) * (0.5 + random.next()));
        continue;
      }
      history.answer(entry, outcome);
      this.answered += 1;
      if (outcome.type === 'ok') this.#remember(command, outcome.result);
      return;
    }
  }

  #remember(command: Command, result: Record<string, unknown>): void {
    const { operation } = command;
    if (operation === 'importOrders') return rememberFlow(this.#shelf, command, result);
    const id = String(result['id']);
    if (operation === 'reserveStock') this.#shelf.reservations.push(id);
    if (operation === 'createOrder') this.#shelf.orders.push(id);
  }
}
