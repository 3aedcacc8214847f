import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Row } from '../table.js';
import type { CandidateName } from './candidates.js';
import { compareAnswers } from './compare.js';
import { openGatewayGround, type GatewayGround } from './ground.js';
import { measure, warmUp, type Measured } from './measure.js';
import { median } from './median.js';
import { workloads, type Workload, type WorkloadName } from './workloads.js';

export interface RivalsOptions {
  candidates: readonly CandidateName[];
  workloads: readonly WorkloadName[];
  rounds: number;
  seconds: number;
  connections: number;
  sameFlags: boolean;
  /** Over whatever else the machine does. */
  precedence: boolean;
  /** A folder for where ours spends its processor time, in rounds of their own; nothing is recorded unless given. */
  profile?: string | undefined;
  log: (line: string) => void;
}

type Rounds = Partial<Record<CandidateName, Measured>>[];

/** Each workload: the answers are compared, then all candidates are measured in turn, round after round. */
export async function rivals(options: RivalsOptions): Promise<Record<string, Row[]>> {
  const { candidates: names, log } = options;
  const ground = await openGatewayGround({ ...options, names });
  try {
    const results: Record<string, Row[]> = {};
    for (const name of options.workloads) {
      const workload = workloads[name];
      const bytes = await compareAnswers(workload, ground.candidates, ground.tokens[0]!);
      log(`${name}: all answers are equal, ${bytes} bytes`);
      for (const candidate of ground.candidates) await warmUp(ground, candidate, workload);
      if (options.profile !== undefined)
        await profileOurs(ground, workload, name, options.profile, options.seconds);
      const rounds: Rounds = [];
      for (let round = 0; round < options.rounds; round++) {
        const measured: Rounds[number] = {};
        // The order rotates, so that what the machine does besides meets all alike.
        for (let turn = 0; turn < names.length; turn++) {
          const candidate = ground.candidates[(round + turn) % names.length]!;
          measured[candidate.name] = await measure(ground, candidate, workload, options.seconds);
        }
        rounds.push(measured);
        log(`${name}, round ${round + 1}: ${names.map((each) => brief(each, measured[each]!)).join(', ')}`);
      }
      results[`${name}, ${bytes} bytes`] = names.map((each) => toRow(each, names, rounds));
    }
    return results;
  } finally {
    await ground.stop();
  }
}

async function profileOurs(
  ground: GatewayGround,
  workload: Workload,
  name: string,
  folder: string,
  seconds: number,
): Promise<void> {
  const ours = ground.candidates.find((candidate) => candidate.name === 'ours');
  if (!ours) return;
  mkdirSync(folder, { recursive: true });
  ours.process.startProfile();
  await measure(ground, ours, workload, seconds);
  await ours.process.writeProfile(resolve(folder, `${name}.cpuprofile`));
}

const brief = (name: string, { requestsPerSecond, cpuMicrosPerRequest }: Measured): string =>
  `${name} ${Math.round(requestsPerSecond)}/s ${Math.round(cpuMicrosPerRequest)} µs`;

function toRow(name: CandidateName, names: readonly CandidateName[], rounds: Rounds): Row {
  const of = (key: keyof Measured, each = name) => median(rounds.map((round) => round[each]![key]));
  /** How many times as good ours is, round by round; what is measured at the same time is compared. */
  const ratio = (key: 'requestsPerSecond' | 'cpuMicrosPerRequest'): number | null => {
    if (!names.includes('ours') || name === 'ours') return null;
    const quotients = rounds.map((round) => round.ours![key] / round[name]![key]);
    return round2(median(key === 'cpuMicrosPerRequest' ? quotients.map((each) => 1 / each) : quotients));
  };
  return {
    gateway: name,
    'requests/s': Math.round(of('requestsPerSecond')),
    'CPU µs/request': Math.round(of('cpuMicrosPerRequest')),
    'ours is faster by': ratio('requestsPerSecond'),
    'by CPU': ratio('cpuMicrosPerRequest'),
    'p50 ms': round2(of('p50')),
    'p99 ms': round2(of('p99')),
    'RSS MiB': Math.round(of('rssMiB')),
    'busy %': Math.round(of('busy') * 100),
    'client and subgraphs busy %': Math.round(of('loadBusy') * 100),
  };
}

const round2 = (number: number): number => Math.round(number * 100) / 100;
