import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkAll } from './checks/check-all.js';
import { Violations } from './checks/violation.js';
import { startWatchman } from './checks/watchman.js';
import { drain } from './drain.js';
import { finishFlow, type FlowEnd } from './finish-flow.js';
import type { Fault } from './inject/fault.js';
import { preparePoison, removePoison } from './inject/poison.js';
import { strikeAll, type Strikes } from './inject/strike-all.js';
import { measureLatency, type Latency } from './latency.js';
import { Subscriber } from './live/subscriber.js';
import { GatewayClient } from './load/gateway-client.js';
import { History } from './load/history.js';
import { Load } from './load/load.js';
import { seedData } from './load/seed-data.js';
import { seedFlow } from './load/seed-flow.js';
import { seededRandom, type Random } from './random.js';
import { replayLetters } from './replay-letters.js';
import type { Build } from './stack/bundles.js';
import { startStack, type Stack } from './stack/stack.js';
import { watches } from './watches.js';

export interface RunOptions {
  seed: number;
  /** How many faults strike. */
  faults: number;
  /** How many commands get an answer, at least. */
  commands: number;
  /** The longest time of load; nothing new begins after it. */
  minutes: number;
  /** How many clients send at the same time. */
  clients: number;
  kinds: readonly Fault[];
  /** How many faults may be under way at the same time. */
  lanes: number;
  /** How long everything may take to come to its end after the faults. */
  drainMs: number;
  /** Measures commit → client before the load. */
  latency: boolean;
  build: Build;
  dataDir: string;
  log: (line: string) => void;
}

export interface RunResult extends Strikes {
  violations: ReturnType<Violations['list']>;
  latencies: Latency[];
  loadSeconds: number;
  history: History;
  subscribers: Subscriber[];
  restarts: Record<string, number>;
  /** Committed events by source. */
  events: Record<string, number>;
  /** How often the stock was looked at during the load. */
  looks: number;
  /** Orders that went on by themselves, by how they ended. */
  orders: Record<string, number>;
  /** Poisoned events that took effect in the end. */
  replayed: number;
}

/** One run: load and faults, then healing, draining, and the checks. */
export async function run(options: RunOptions): Promise<RunResult> {
  const stack = await startStack(options);
  const history = new History(join(options.dataDir, 'history.ndjson'));
  const running = new Run(options, stack, history);
  try {
    return await running.play();
  } finally {
    await running.close();
    await stack.stop();
    await history.close();
  }
}

class Run {
  readonly #found = new Violations();
  readonly #random: Random;
  readonly #client: GatewayClient;
  readonly #subscribers: Subscriber[] = [];
  readonly #strikes: Strikes = { struck: [], recoveries: [] };
  readonly #load: Load;

  constructor(
    private readonly options: RunOptions,
    private readonly stack: Stack,
    private readonly history: History,
  ) {
    this.#random = seededRandom(options.seed);
    this.#client = new GatewayClient(stack.gateways, stack.token);
    this.#load = new Load({
      client: this.#client,
      history,
      random: this.#random.fork('load'),
      clients: options.clients,
      pause: () => (this.#ahead() > 0.03 ? 150 : 0),
    });
  }

  async play(): Promise<RunResult> {
    const { options, stack, history } = this;
    options.log('The stack is up.');
    await seedData(this.#client);
    await seedFlow(stack);
    await preparePoison(stack);
    const latencies = options.latency
      ? await measureLatency(stack, this.#load, this.#random.fork('latency'))
      : [];
    this.#subscribe();
    const watchman = startWatchman(stack.database, this.#found);
    const loadSeconds = await this.#loadAndStrike();
    const replayed = await this.#heal();
    const flow = await this.#finishFlow();
    await drain(stack, this.#subscribers, options.drainMs, this.#found);
    await watchman.stop();
    await this.close();
    const events = await checkAll(stack, history, this.#subscribers, this.#found, flow.ended);
    const processes = stack.supervisor.processes();
    return {
      ...this.#strikes,
      ...{ latencies, loadSeconds, history, events, replayed },
      subscribers: this.#subscribers,
      violations: this.#found.list(),
      orders: flow.ends,
      restarts: Object.fromEntries(processes.map(({ spec, restarts }) => [spec.name, restarts])),
      looks: watchman.looks(),
    };
  }

  /** Harmless when repeated. */
  async close(): Promise<void> {
    this.stack.board.heal();
    await Promise.all(this.#subscribers.map((subscriber) => subscriber.stop()));
    await this.#client.close();
  }

  async #loadAndStrike(): Promise<number> {
    const { options, stack } = this;
    const started = Date.now();
    const deadline = started + options.minutes * 60_000;
    const telling = setInterval(() => this.#tell(started), 10_000);
    this.#load.start();
    await strikeAll({
      ...{ stack, started, deadline, subscribers: this.#subscribers },
      ...{ kinds: options.kinds, count: options.faults, lanes: options.lanes },
      ...{ random: this.#random.fork('faults'), strikes: this.#strikes },
      isAhead: () => this.#ahead() < -0.02,
    });
    this.#subscribe(); // latecomers: they begin at the beginning, which the streams have long lost
    while (this.#load.answered < options.commands && Date.now() < deadline) await sleep(100);
    clearInterval(telling);
    return (Date.now() - started) / 1000;
  }

  /** Nothing is broken any more, and each command that was begun gets its answer. */
  async #heal(): Promise<number> {
    const { options, stack } = this;
    stack.board.heal();
    options.log(
      `Healed after ${this.#load.answered} commands and ${this.#strikes.struck.length} faults. Draining …`,
    );
    await this.#load.stop(options.drainMs);
    await removePoison(stack);
    return replayLetters(this.#client, this.#found, options.drainMs);
  }

  async #finishFlow(): Promise<FlowEnd> {
    const { stack, options } = this;
    const random = this.#random.fork('flow');
    const end = await finishFlow(
      { database: stack.database, load: this.#load, random, longestMs: options.drainMs },
      this.#found,
    );
    options.log(`Orders that went on by themselves: ${JSON.stringify(end.ends)}.`);
    return end;
  }

  #subscribe(): void {
    const { gateways, token } = this.stack;
    for (const watch of watches) {
      const number = this.#subscribers.length + 1;
      const random = this.#random.fork(`subscriber-${number}`);
      const own = { ...watch, name: `${watch.name} #${number}` };
      const subscriber = new Subscriber({ watch: own, gateways, token, random, startAfter: 0 });
      this.#subscribers.push(subscriber);
      subscriber.start();
    }
  }

  /**
   * By how much of the whole the commands are ahead of the faults. Whichever is ahead waits for the other, so that
   * both are spread over the whole run.
   */
  #ahead(): number {
    const { commands, faults } = this.options;
    return this.#load.answered / commands - this.#strikes.struck.length / faults;
  }

  #tell(started: number): void {
    const seconds = Math.round((Date.now() - started) / 1000);
    const { answered } = this.#load;
    const unanswered = `${this.history.unknowns} tries without an answer`;
    this.options.log(
      `${seconds} s: ${answered} commands (${unanswered}), ${this.#strikes.struck.length} faults`,
    );
  }
}
