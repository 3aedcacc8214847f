/**
 * `npm run test:faults -- [--seed N] [--faults 300] [--commands 50000] [--minutes M] [--planted [name]]`: breaks the
 * real system in every way that we know, and checks that nothing is lost, doubled or left behind.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { onStopRequest } from '../../scripts/process/stop-request.js';
import { runEntry } from '../../scripts/process/operator-error.js';
import { allFaults, faultsNamed } from './inject/all-faults.js';
import { makeReport, toMarkdown, writeReport } from './report.js';
import { plantedTable, runPlanted } from './run-planted.js';
import { run } from './run.js';
import { settings } from './settings.js';
import { buildInto, runFolder } from './stack/bundles.js';

interface Options {
  seed: string;
  faults: string;
  commands: string;
  minutes: string;
  clients: string;
  lanes: string;
  folder: string;
  latency: boolean;
  only?: string[];
  planted?: string | true;
}

const options = new Command('npm run test:faults --')
  .option('--seed <number>', 'repeats a run’s choices', String(Math.floor(Math.random() * 1_000_000)))
  .option('--faults <number>', 'how many faults strike', '300')
  .option('--commands <number>', 'how many commands are answered, at least', '50000')
  .option('--minutes <number>', 'the longest time of load', '60')
  .option('--clients <number>', 'how many clients send at once', '32')
  .option('--lanes <number>', 'how many faults may be under way at once', '2')
  .option('--folder <name>', 'where data and reports are kept, below .data/faults', 'run')
  .option('--no-latency', 'do not measure commit → client first')
  .option('--only <kind...>', 'only these kinds of faults')
  .option('--planted [name]', 'plant bugs, all or one, and prove that each is found')
  .parse()
  .opts<Options>();

const log = (line: string) => console.log(`${new Date().toTimeString().slice(0, 8)} ${line}`);

async function main(): Promise<number> {
  onStopRequest((signal, code) => {
    log(`Stopped by ${signal}; the processes of the run end with this one.`);
    process.exit(code);
  });
  log(`Seed ${options.seed}.`);
  if (options.planted !== undefined) return findPlanted();
  const dataDir = runFolder(options.folder, 'data');
  const build = await buildInto(runFolder(options.folder, 'build'), settings);
  const runOptions = {
    seed: Number(options.seed),
    faults: Number(options.faults),
    commands: Number(options.commands),
    minutes: Number(options.minutes),
    clients: Number(options.clients),
    lanes: Number(options.lanes),
    kinds: options.only ? faultsNamed(options.only) : allFaults,
    latency: options.latency,
    drainMs: 120_000,
    ...{ build, dataDir, log },
  };
  const result = await run(runOptions);
  const report = makeReport(runOptions, result);
  const folder = runFolder(options.folder, `seed-${options.seed}`);
  mkdirSync(folder, { recursive: true });
  writeReport(folder, report, result);
  console.log(toMarkdown(report));
  console.log(
    report.passed
      ? `Every invariant held: ${report.commands.answered} commands, ${report.faults} faults, seed ${report.seed}.`
      : `Violated: ${report.violations.map(({ check }) => check).join('; ')}. Replay: npm run test:faults -- --seed ${report.seed}`,
  );
  return report.passed ? 0 : 1;
}

async function findPlanted(): Promise<number> {
  const name = options.planted === true ? undefined : options.planted;
  const results = await runPlanted({
    seed: Number(options.seed),
    log,
    ...(name === undefined ? {} : { name }),
  });
  const table = plantedTable(results);
  mkdirSync(runFolder('planted'), { recursive: true });
  writeFileSync(join(runFolder('planted'), 'planted.md'), `${table}\n`);
  const missed = results.filter(({ found }) => found.length === 0);
  console.log(`${table}\n`);
  console.log(
    `${results.length - missed.length} of ${results.length} planted bugs were found, seed ${options.seed}.`,
  );
  return missed.length === 0 ? 0 : 1;
}

process.on('exit', (code) => log(`Exit code ${code}.`));
await runEntry(main);
process.exit();
