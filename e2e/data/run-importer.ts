import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestSystem } from '../test-system.js';

/** Where a system is reached, and as whom. */
export type Reached = Pick<TestSystem, 'url' | 'token'>;

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What a run of the importer left behind. */
export interface ImporterRun {
  /** Null when it was ended by a signal that it could not answer. */
  exitCode: number | null;
  output: string;
  /** Of `summary.json`; empty when it did not get that far. */
  summary: Record<string, unknown>;
  /** The reasons of `rejected.ndjson`, one per line of it. */
  rejected: { line?: number; reason: string }[];
}

/** Something that happens to a run, once `when` says so; it is asked again and again. */
export interface Disturbance {
  when: () => Promise<boolean>;
  what: (importer: ChildProcess) => unknown;
}

/** Runs the real command line against a system; without one it is a dry run. */
export async function runImporter(
  shop: Reached | undefined,
  args: string[],
  options: { disturbance?: Disturbance; nodeFlags?: string[] } = {},
): Promise<ImporterRun> {
  const report = mkdtempSync(join(tmpdir(), 'tradegraph-report-'));
  const address = shop ? ['--url', `${shop.url}/graphql`] : ['--dry-run'];
  const program = ['--import', 'tsx', join(root, 'scripts/import/index.ts')];
  const child = spawn(
    process.execPath,
    [...(options.nodeFlags ?? []), ...program, ...args, ...address, '--report', report],
    { cwd: root, env: { ...process.env, TRADEGRAPH_TOKEN: (await shop?.token('operator')) ?? '' } },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const { disturbance } = options;
  if (disturbance) {
    while (child.exitCode === null && !(await disturbance.when()));
    disturbance.what(child);
  }
  const exitCode = await ended;
  try {
    return { exitCode, output, summary: readSummary(report), rejected: readRejected(report) };
  } finally {
    rmSync(report, { recursive: true, force: true });
  }
}

function readSummary(report: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(join(report, 'summary.json'), 'utf8')) as Record<string, unknown>;
  } catch {
    return {}; // killed before its end
  }
}

function readRejected(report: string): ImporterRun['rejected'] {
  const lines = readFileSync(join(report, 'rejected.ndjson'), 'utf8').split('\n');
  return lines.filter((line) => line.endsWith('}')).map((line) => JSON.parse(line) as { reason: string });
}
