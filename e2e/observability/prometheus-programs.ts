import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFile } from '@tradegraph/service-kit';
import { findProgram } from '../../scripts/embedded/programs.js';

const run = promisify(execFile);
const CACHE = projectFile('node_modules/.cache/prometheus');

/**
 * Path of `promtool` or `prometheus`: the installed one, else the one of Debian's package (19 MB), which is only
 * unpacked under node_modules/.cache: installing it would start a server. Undefined where there is neither.
 */
export async function prometheusProgram(name: 'promtool' | 'prometheus'): Promise<string | undefined> {
  const unpacked = join(CACHE, 'usr/bin', name);
  const found = findProgram(name) ?? (existsSync(unpacked) ? unpacked : undefined);
  if (found !== undefined || findProgram('apt-get') === undefined) return found;
  return (await unpack().catch(() => false)) ? unpacked : undefined;
}

async function unpack(): Promise<boolean> {
  await mkdir(CACHE, { recursive: true });
  // Only root may bring the lists of packages up to date; another's are often good enough.
  if (process.getuid?.() === 0) await run('apt-get', ['-q', 'update']).catch(() => undefined);
  await run('apt-get', ['-q', 'download', 'prometheus'], { cwd: CACHE, timeout: 120_000 });
  const file = (await readdir(CACHE)).find((entry) => entry.endsWith('.deb'));
  if (file === undefined) return false;
  await run('dpkg-deb', ['-x', join(CACHE, file), CACHE], { timeout: 120_000 });
  return true;
}
