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
  /** One bug only. */
  name?: string;
  log: (line: string) => void;
}

/** Plants one bug after the other, and breaks the system where that bug should show. */
export async function runPlanted(options: PlantedOptions): Promise<PlantedResult[]> {
  const bugs = allBugs.filter(({ name }) => options.name === undefined || name === options.name);
  if (bugs.length === 0) throw new Error(`There is no planted bug "${options.name}"`);
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

async function runOne(bug: PlantedBug, { seed }: PlantedOptions): Promise<RunResult> {
  const bundleOf = await buildInto(runFolder('planted', bug.name), [...settings, ...bug.mutations]);
  return run({
    ...{ seed, bundleOf, dataDir: runFolder('planted', 'data'), log: () => undefined },
    ...{ faults: 12, commands: 900, minutes: 1, clients: 24, lanes: 2, latency: false, drainMs: 8_000 },
    kinds: faultsNamed(bug.kinds),
  });
}

export function plantedTable(results: readonly PlantedResult[]): string {
  const rows = results.map(
    ({ bug, found }) => `| ${bug.name} | ${bug.what} | ${found.join('; ') || '**not found**'} |`,
  );
  return ['| bug | what it does | found by |', '| --- | --- | --- |', ...rows].join('\n');
}
