import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is measured, to the digit; the second brings Hive's planner in Rust and its executor. */
const PACKAGES = {
  '@graphql-hive/gateway': '2.15.1',
  '@graphql-hive/router-runtime': '1.4.23',
  graphql: '16.15.0',
};

/** Installs Hive's gateway into a folder of its own, once. Returns the program's file. */
export function installHive(folder: string, root: string, log: (line: string) => void): string {
  mkdirSync(folder, { recursive: true });
  const manifest = JSON.stringify({ private: true, type: 'module', dependencies: PACKAGES }, null, 2);
  const file = join(folder, 'package.json');
  const program = join(folder, 'node_modules/.bin/hive-gateway');
  if (!existsSync(program) || !existsSync(file) || readFileSync(file, 'utf8') !== manifest) {
    log('Installing Hive’s gateway (half a gigabyte, a few minutes) …');
    writeFileSync(file, manifest);
    const npmrc = join(root, '.npmrc');
    if (existsSync(npmrc)) copyFileSync(npmrc, join(folder, '.npmrc'));
    const args = ['install', '--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts'];
    const { status } = spawnSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0)
      throw new Error('Hive’s gateway can’t be installed; --candidates without hive measures the others');
  }
  return program;
}

/** Throws unless the process has loaded Hive's planner in Rust: without it, it would be another, slower gateway. */
export function requireRouterRuntime(pid: number): void {
  if (readFileSync(`/proc/${pid}/maps`, 'utf8').includes('hive_router_query_planner')) return;
  throw new Error('Hive’s gateway runs without its router runtime, which is what is to be measured');
}
