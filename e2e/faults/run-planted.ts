import { allBugs } from './planted/all-bugs.js';
import type { PlantedBug } from './planted/planted-bug.js';
import { faultsNamed } from './inject/all-faults.js';
import { run, type RunResult } from './run.js';
import { settings } from './settings.js';
import { buildInto, runFolder } from './stack/bundles.js';

export interface PlantedResult {
  bug: PlantedBug;
  /** The checks that found it, of those that must; empty is a failure of the harness. */
  found: string[];
}

export interface PlantedOptions {
  seed: number;
  /** These bugs only. */
  names?: readonly string[];
  log: (line: string) => void;
}

/** Plants one bug after the other, and breaks the system where that bug should show. */
export async function runPlanted(options: PlantedOptions): Promise<PlantedResult[]> {
  const bugs = options.names?.map(bugNamed) ?? allBugs;
  if (options.names === undefined) await control(bugs, options);
  const results: PlantedResult[] = [];
  for (const bug of bugs) {
    options.log(`Planting ${bug.name}: ${bug.what}.`);
    const { violations } = await runOne(bug, options);
    const found = violations.map(({ check }) => check).filter((check) => bug.shows.includes(check));
    options.log(found.length > 0 ? `  found: ${found.join('; ')}` : '  NOT FOUND');
    for (const { check, details } of violations) options.log(`    ${check}: ${details[0]}`);
    results.push({ bug, found });
  }
  return results;
}

function bugNamed(name: string): PlantedBug {
  const bug = allBugs.find((one) => one.name === name);
  if (!bug) throw new Error(`There is no planted bug "${name}"`);
  return bug;
}

/** The same faults without a bug: were they to show anything, no bug would be proved by them. */
async function control(bugs: readonly PlantedBug[], options: PlantedOptions): Promise<void> {
  options.log('Without a bug first.');
  const kinds = [...new Set(bugs.flatMap((bug) => bug.kinds))];
  const sound = { name: 'none', what: 'nothing is wrong', mutations: [], kinds, shows: [] };
  const { violations } = await runOne(sound, options);
  if (violations.length > 0) throw new Error(`Without a bug: ${JSON.stringify(violations, null, 2)}`);
}

async function runOne(bug: PlantedBug, { seed }: PlantedOptions): Promise<RunResult> {
  const build = await buildInto(runFolder('planted', bug.name), [...settings, ...bug.mutations]);
  return run({
    ...{ seed, build, dataDir: runFolder('planted', 'data'), log: () => undefined },
    // Enough to strike each kind at least once.
    ...{
      faults: Math.max(12, bug.kinds.length),
      commands: 900,
      minutes: 1,
      clients: 24,
      lanes: 2,
      latency: false,
      drainMs: bug.drainMs ?? (bug.mutations.length > 0 ? 12_000 : 120_000),
    },
    kinds: faultsNamed(bug.kinds),
  });
}

export function plantedTable(results: readonly PlantedResult[]): string {
  const rows = results.map(
    ({ bug, found }) => `| ${bug.name} | ${bug.what} | ${found.join('; ') || '**not found**'} |`,
  );
  return ['| bug | what it does | found by |', '| --- | --- | --- |', ...rows].join('\n');
}
