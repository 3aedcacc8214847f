import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Candidate } from './candidates.js';
import type { GatewayGround } from './ground.js';
import type { LoadJob, LoadReport } from './load/job.js';
import { bodyOf, VARIANTS, type Workload } from './workloads.js';

export interface Measured {
  requestsPerSecond: number;
  /** Processor time of the gateway, of all its threads. */
  cpuMicrosPerRequest: number;
  p50: number;
  p99: number;
  rssMiB: number;
  /** How much of the time the gateway's process ran; the rest it waited, or others had its processor. */
  busy: number;
  /** The same of the two processes on the other core. */
  loadBusy: number;
}

/** The longest that one measurement takes by the clock, where others have the processor most of the time. */
const PATIENCE = 5;
const STEP_MS = 50;
const WARM_UP_MS = 45_000;

/** Lets the candidate answer until its code is compiled as well as it gets. */
export async function warmUp(ground: GatewayGround, candidate: Candidate, workload: Workload): Promise<void> {
  let requests = 0;
  for (const deadline = Date.now() + WARM_UP_MS; requests < workload.warmUp && Date.now() < deadline;)
    requests += (await loaded(ground, candidate, workload, 1)).report.requests;
}

/**
 * One measurement of one candidate, so long that its process runs for `seconds`. Throws when an answer is wrong or a
 * subgraph had to think.
 */
export async function measure(
  ground: GatewayGround,
  candidate: Candidate,
  workload: Workload,
  seconds: number,
): Promise<Measured> {
  const { load, subgraphs } = ground;
  await loaded(ground, candidate, workload, seconds / 6);
  const before = await computed(ground);
  const others = () => load.cpuSeconds() + subgraphs.cpuSeconds();
  const otherCpu = others();
  const { report, spent } = await loaded(ground, candidate, workload, seconds);
  const otherSpent = others() - otherCpu;
  if ((await computed(ground)) > before)
    throw new Error(`${candidate.name}, ${workload.name}: fetches are new in each request`);
  return {
    requestsPerSecond: report.requests / report.seconds,
    cpuMicrosPerRequest: (spent / report.requests) * 1e6,
    p50: report.p50,
    p99: report.p99,
    rssMiB: residentMiB(candidate.process.pid),
    busy: spent / report.seconds,
    loadBusy: otherSpent / report.seconds,
  };
}

/** Load until the gateway has spent so much processor time. */
async function loaded(
  { load, tokens }: GatewayGround,
  candidate: Candidate,
  workload: Workload,
  seconds: number,
) {
  const bodies = Array.from({ length: VARIANTS }, (_, variant) => bodyOf(workload, variant));
  const job: LoadJob = { port: candidate.port, path: '/graphql', tokens, bodies };
  const cpu = candidate.process.cpuSeconds();
  await load.ask({ type: 'start', job });
  const deadline = Date.now() + seconds * PATIENCE * 1_000;
  while (candidate.process.cpuSeconds() - cpu < seconds && Date.now() < deadline) await sleep(STEP_MS);
  const spent = candidate.process.cpuSeconds() - cpu;
  const report = await load.ask<LoadReport>({ type: 'stop' });
  if (report.wrongs.length > 0)
    throw new Error(`${candidate.name}, ${workload.name}: ${report.wrongs.join(' | ')}`);
  return { report, spent };
}

const computed = async ({ subgraphs }: GatewayGround): Promise<number> =>
  (await subgraphs.ask<{ computed: number }>({})).computed;

const residentMiB = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;
