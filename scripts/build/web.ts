import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { OperatorError } from '../process/operator-error.js';

const STAMP = '.source-hash';
/** What the console is built of. */
export const WEB_FOLDERS = ['web', 'packages/live-client'];

/**
 * Builds the web console into `<outDir>/dist/web`, only when its sources changed since the last build. The new
 * build replaces the old one as a whole, so that a running gateway never serves a mixture.
 */
export async function buildWeb(root: string, outDir: string): Promise<'built' | 'unchanged' | 'absent'> {
  if (!existsSync(join(root, 'web/index.html'))) return 'absent';
  const target = join(outDir, 'dist/web');
  const hash = hashSources(root);
  if (existsSync(join(target, STAMP)) && readFileSync(join(target, STAMP), 'utf8') === hash)
    return 'unchanged';
  const making = `${target}.${randomUUID()}.tmp`;
  mkdirSync(join(outDir, 'dist'), { recursive: true });
  try {
    await runVite(root, making);
    writeFileSync(join(making, STAMP), hash);
    rmSync(target, { recursive: true, force: true });
    renameSync(making, target);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return 'built';
}

function hashSources(root: string): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  const paths = WEB_FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true }),
  )
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('node_modules') && !path.includes(join('web', 'dist')))
    .sort();
  for (const path of paths) hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest('hex');
}

async function runVite(root: string, making: string): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--outDir', making, '--emptyOutDir', '--logLevel', 'error'];
  const child = spawn(process.execPath, args, {
    cwd: join(root, 'web'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-8_000)));
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0)
    throw new OperatorError(
      `The web console could not be built:\n${stripVTControlCharacters(output).split('\n    at ')[0]?.trim()}`,
    );
}
