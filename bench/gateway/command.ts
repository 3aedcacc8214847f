import { Command } from 'commander';
import type { Row } from '../table.js';
import { candidateNames } from './candidates.js';
import { real } from './real/real.js';
import { rivals } from './rivals.js';
import { workloadNames } from './workloads.js';

interface Options extends Record<'candidates' | 'workloads' | 'rounds' | 'seconds' | 'connections', string> {
  sameFlags: boolean;
  precedence: boolean;
  real: boolean;
  profile?: string;
  json?: string;
}

/** `npm run bench -- gateway`. `publish` takes the tables by name, and the file to write them to. */
export function gatewayCommand(
  log: (line: string) => void,
  publish: (results: Record<string, Row[]>, file: string | undefined) => void,
): Command {
  const command = new Command('gateway')
    .description('our gateway against others, on one supergraph and one set of subgraphs in memory')
    .option('--candidates <names>', `which, of ${candidateNames.join(',')}`, candidateNames.join(','))
    .option('--workloads <names>', `which, of ${workloadNames.join(',')}`, workloadNames.join(','))
    .option('--rounds <number>', 'rounds of all candidates in turn', '5')
    .option('--seconds <number>', 'processor time for which each is measured in a round', '3')
    .option('--connections <number>', 'with one request under way on each', '32')
    .option('--same-flags', 'give every candidate the Node flags of ours', false)
    .option('--precedence', 'over whatever else the machine does (root only)', false)
    .option('--real', 'on real subgraphs over MySQL with demo data instead, beside plain Apollo', false)
    .option('--profile <folder>', 'also write where the processor time of ours goes, by workload')
    .option('--json <file>', 'also write the figures here');
  return command.action(async (options: Options) => {
    const { sameFlags, precedence, profile } = options;
    const shared = {
      rounds: Number(options.rounds),
      seconds: Number(options.seconds),
      connections: Number(options.connections),
      log,
    };
    if (options.real) return publish(await real(shared), options.json);
    const results = await rivals({
      ...shared,
      candidates: chosen(command, options.candidates, candidateNames),
      workloads: chosen(command, options.workloads, workloadNames),
      ...{ sameFlags, precedence, profile },
    });
    publish(results, options.json);
  });
}

/** The names of a list with commas; ends with a message for one that there is not. */
function chosen<T extends string>(command: Command, list: string, all: readonly T[]): T[] {
  return list.split(',').map((name) => {
    const found = all.find((each) => each === name);
    return found ?? command.error(`There is no "${name}": choose of ${all.join(', ')}`);
  });
}
