import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkCommands } from './checks/commands.js';
import { checkConsumers } from './checks/consumers.js';
import { checkOrders } from './checks/orders.js';
import { checkOutboxes, type Outboxes } from './checks/outboxes.js';
import { readOutbox } from './checks/rows.js';
import { checkStock } from './checks/stock.js';
import { checkSubscribers, expectations } from './checks/subscribers.js';
import { Violations } from './checks/violation.js';
import { startWatchman } from './checks/watchman.js';
import { caughtUp, drain, lastChanges } from './drain.js';
import { planFaults } from './inject/all-faults.js';
import type { Fault } from './inject/fault.js';
import { measureLatency, type Latency } from './latency.js';
import { Subscriber } from './live/subscriber.js';
import { GatewayClient } from './load/gateway-client.js';
import { History } from './load/history.js';
import { Load } from './load/load.js';
import { seedData } from './load/seed-data.js';
import { seededRandom } from './random.js';
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
  clients: number;
  kinds: readonly Fault[];
  /** How many faults may be under way at the same time. */
  lanes: number;
  /** How long everything may take to come to its end after the faults. */
  drainMs: number;
  /** Measures commit → client before the load. */
  latency: boolean;
  bundleOf: (service: string) => string;
  dataDir: string;
  log: (line: string) => void;
}

export interface Struck {
  kind: string;
  detail: string;
  /** Seconds since the load began. */
  at: number;
  ms: number;
}

export interface RunResult {
  violations: ReturnType<Violations['list']>;
  struck: Struck[];
  /** Milliseconds from a loss of the streams until all subscribers had what was committed then. */
  recoveries: { kind: string; ms: number | null }[];
  latencies: Latency[];
  loadSeconds: number;
  history: History;
  subscribers: Subscriber[];
  restarts: Record<string, number>;
  events: Record<string, number>;
  looks: number;
}

const RECOVERY_LIMIT_MS = 60_000;

/** One run: load and faults, then healing, draining, and the checks. */
export async function run(options: RunOptions): Promise<RunResult> {
  const { dataDir, log } = options;
  const random = seededRandom(options.seed);
  const stack = await startStack(options);
  const found = new Violations();
  const history = new History(join(dataDir, 'history.ndjson'));
  const client = new GatewayClient(stack.gateways, stack.token);
  const subscribers: Subscriber[] = [];
  try {
    log('The stack is up.');
    await seedData(client);
    const subscribe = (index: number) => {
      const watch = {
        ...watches[index % watches.length]!,
        name: `${watches[index % watches.length]!.name} #${index + 1}`,
      };
      const own = random.fork(`subscriber-${index}`);
      const subscriber = new Subscriber({
        watch,
        gateways: stack.gateways,
        token: stack.token,
        random: own,
        startAfter: 0,
      });
      subscribers.push(subscriber);
      subscriber.start();
    };
    const progress = { struck: [] as Struck[], recoveries: [] as RunResult['recoveries'] };
    const load: Load = new Load({
      client,
      history,
      random: random.fork('load'),
      clients: options.clients,
      pause: () => pace(load.answered / options.commands, progress.struck.length / options.faults),
    });
    const latencies = options.latency ? await measureLatency(stack, load, random.fork('latency')) : [];
    watches.forEach((_, index) => subscribe(index));
    const watchman = startWatchman(stack.database, found);
    const started = Date.now();
    const deadline = started + options.minutes * 60_000;
    load.start();
    const telling = setInterval(() => {
      const unknown = `${history.unknowns} without an answer`;
      log(
        `${load.answered} commands (${unknown}), ${progress.struck.length} faults, ${Math.round((Date.now() - started) / 1000)} s`,
      );
    }, 10_000);
    await strikeAll(options, {
      stack,
      random: random.fork('faults'),
      subscribers,
      started,
      deadline,
      ...progress,
    });
    // Latecomers: they begin at the beginning, long after the streams have lost it.
    watches.forEach((_, index) => subscribe(watches.length + index));
    while (load.answered < options.commands && Date.now() < deadline) await sleep(100);
    clearInterval(telling);
    stack.board.heal();
    await load.stop(options.drainMs);
    const loadSeconds = (Date.now() - started) / 1000;
    log(
      `Healed: ${load.answered} commands and ${progress.struck.length} faults in ${Math.round(loadSeconds)} s. Draining …`,
    );
    await drain(stack, subscribers, options.drainMs, found);
    await watchman.stop();
    await Promise.all(subscribers.map((subscriber) => subscriber.stop()));
    const outboxes = await checkAll(stack, history, subscribers, found);
    return {
      ...progress,
      ...{ latencies, loadSeconds, history, subscribers },
      violations: found.list(),
      restarts: Object.fromEntries(
        stack.supervisor.processes().map(({ spec, restarts }) => [spec.name, restarts]),
      ),
      events: Object.fromEntries(Object.entries(outboxes).map(([service, rows]) => [service, rows.length])),
      looks: watchman.looks(),
    };
  } finally {
    stack.board.heal();
    await Promise.all(subscribers.map((subscriber) => subscriber.stop()));
    await client.close();
    await stack.stop();
    await history.close();
  }
}

/** Commands and faults are spread over the whole run: whichever is ahead waits for the other. */
const pace = (commands: number, faults: number): number => (commands > faults + 0.03 ? 150 : 0);

interface Striking {
  stack: Stack;
  random: ReturnType<typeof seededRandom>;
  subscribers: Subscriber[];
  started: number;
  deadline: number;
  struck: Struck[];
  recoveries: RunResult['recoveries'];
}

async function strikeAll(options: RunOptions, striking: Striking): Promise<void> {
  const { random, deadline } = striking;
  const plan = planFaults(options.kinds, options.faults, random.fork('plan'));
  const lane = async (number: number) => {
    const own = random.fork(`lane-${number}`);
    for (let fault = plan.shift(); fault && Date.now() < deadline; fault = plan.shift()) {
      await sleep(own.int(50, 900));
      await strikeOne(fault, own, striking);
    }
  };
  await Promise.all(Array.from({ length: options.lanes }, (_, index) => lane(index)));
}

async function strikeOne(fault: Fault, random: Striking['random'], striking: Striking): Promise<void> {
  const { stack, started, struck, recoveries } = striking;
  const at = Date.now();
  const detail = await fault.strike({ stack, random });
  struck.push({ kind: fault.kind, detail, at: Math.round((at - started) / 100) / 10, ms: Date.now() - at });
  if (fault.losesStreams) recoveries.push({ kind: fault.kind, ms: await recovery(striking, at) });
}

/** How long after the loss all subscribers have what was committed when it was over; null when longer than allowed. */
async function recovery({ stack, subscribers }: Striking, lostAt: number): Promise<number | null> {
  const ends = await lastChanges(stack).catch(() => undefined);
  const hasAll = ({ options: { watch }, sequence }: Subscriber) =>
    sequence >= (ends?.(watch.field, watch.skuCodes) ?? 0);
  while (!subscribers.every(hasAll)) {
    if (Date.now() - lostAt > RECOVERY_LIMIT_MS) return null;
    await sleep(50);
  }
  return Date.now() - lostAt;
}

async function checkAll(
  stack: Stack,
  history: History,
  subscribers: Subscriber[],
  found: Violations,
): Promise<Outboxes> {
  const { database } = stack;
  const outboxes: Outboxes = {
    orders: await readOutbox(database, 'orders'),
    inventory: await readOutbox(database, 'inventory'),
    warehouse: await readOutbox(database, 'warehouse'),
  };
  await checkOutboxes(stack, outboxes, found);
  await checkCommands(database, history, outboxes, found);
  await checkStock(database, history, found);
  await checkOrders(database, found);
  await checkConsumers(database, found);
  checkSubscribers(subscribers, await expectations(database, outboxes), found);
  return outboxes;
}
