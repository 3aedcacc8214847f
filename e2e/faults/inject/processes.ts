import { setTimeout as sleep } from 'node:timers/promises';
import { answersReady } from '../stack/answers-ready.js';
import { replicas, replicasOf } from '../stack/replicas.js';
import type { Stack } from '../stack/stack.js';
import type { Fault } from './fault.js';

/** SIGKILL, if there is such a process at this moment. */
export function killed(stack: Stack, name: string): boolean {
  return signalled(stack.pidOf(name), 'SIGKILL');
}

function signalled(pid: number | undefined, signal: NodeJS.Signals): boolean {
  try {
    return pid !== undefined && process.kill(pid, signal);
  } catch {
    return false; // it died by itself meanwhile
  }
}

async function untilReady(stack: Stack, name: string): Promise<void> {
  const url = stack.supervisor.process(name)!.spec.readyUrl;
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await sleep(100)) {
    if (await answersReady(url)) return;
  }
}

const killOf = (kind: string, names: readonly string[]): Fault => ({
  kind,
  strike: async ({ stack, random }) => {
    const name = random.pick(names);
    const was = killed(stack, name);
    await sleep(random.int(100, 1_500));
    return was ? name : null;
  },
});

const hangOf = (kind: string, names: readonly string[], longestMs: number): Fault => ({
  kind,
  strike: async ({ stack, random }) => {
    const name = random.pick(names);
    const pid = stack.pidOf(name);
    const ms = random.int(500, longestMs);
    if (!signalled(pid, 'SIGSTOP')) return null;
    await sleep(ms);
    signalled(pid, 'SIGCONT');
    return `${name} for ${ms} ms`;
  },
});

const SUBGRAPHS = replicas.filter(({ service }) => service !== 'gateway').map(({ name }) => name);

export const processFaults: Fault[] = [
  ...['orders', 'inventory', 'warehouse', 'catalog', 'logistics', 'finance', 'gateway'].map((service) =>
    killOf(`kill -9 of ${service}`, replicasOf(service)),
  ),
  killOf('kill -9 of MariaDB', ['mysql']),
  hangOf('subgraph hung', SUBGRAPHS, 7_000),
  hangOf('gateway hung', replicasOf('gateway'), 3_000),
  hangOf('MariaDB hung', ['mysql'], 2_500),
  {
    kind: 'gateway rolling restart',
    strike: async ({ stack }) => {
      for (const name of replicasOf('gateway')) {
        await stack.supervisor.process(name)?.replace();
        await untilReady(stack, name); // as a deployment does, or nobody would be left to serve
      }
      return 'one after the other';
    },
  },
];
