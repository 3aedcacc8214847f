import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

export interface JestRun {
  exitCode: number;
  /** Undefined when jest ended before it could count. */
  counts?: { passed: number; failed: number; skipped: number };
}

const INFORMATION = ['--listTests', '--showConfig', '--help', '--version', '-h', '-v', '--clearCache'];

/** True for arguments with which jest only tells something and runs no test: no server is needed then. */
export const runsNoTests = (args: string[]) => args.some((arg) => INFORMATION.includes(arg));

const choosesWorkers = (args: string[]) =>
  args.some((arg) => /^(-i|--runInBand|-w|-w=.*|--maxWorkers(=.*)?)$/.test(arg));

/**
 * Two workers even on two cores: integration tests mostly wait for the servers. Each worker is replaced when it
 * has grown to 1.5 GB, because modules that jest loads through Node's vm are never freed.
 */
function jestArgs(root: string, args: string[]): string[] {
  const workers = Math.max(2, Math.min(8, availableParallelism() - 1));
  return [
    '--experimental-vm-modules',
    '--no-warnings',
    join(root, 'node_modules/jest/bin/jest.js'),
    ...args, // first: jest would take a path that follows one of its list options for one more item
    ...(choosesWorkers(args) ? [] : [`--maxWorkers=${workers}`, '--workerIdleMemoryLimit=1500MB']),
    '--reporters=default',
    `--reporters=${join(root, 'scripts/testing/summary-reporter.mjs')}`,
  ];
}

/** Runs jest as a child, with the terminal its own; resolves when it has ended. */
export async function runJest(
  root: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  summaryFile: string,
  onStart: (kill: (signal: NodeJS.Signals) => void) => void,
): Promise<JestRun> {
  const child = spawn(process.execPath, jestArgs(root, args), {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env, TRADEGRAPH_TEST_SUMMARY: summaryFile },
  });
  onStart((signal) => child.kill(signal));
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
  if (!existsSync(summaryFile)) return { exitCode };
  return { exitCode, counts: JSON.parse(readFileSync(summaryFile, 'utf8')) as JestRun['counts'] };
}

/** The last line of a test run, and its exit code: a run in which no test ran is a failure. */
export function concludeRun(run: JestRun): { line: string; exitCode: number } {
  const { passed, failed, skipped } = run.counts ?? { passed: 0, failed: 0, skipped: 0 };
  const line = `${passed} passed, ${failed} failed, ${skipped} skipped`;
  if (run.exitCode !== 0) return { line, exitCode: run.exitCode };
  return { line, exitCode: failed > 0 || passed === 0 ? 1 : 0 };
}
