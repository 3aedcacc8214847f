import { spawn } from 'node:child_process';
import { projectRoot } from './stack/project-root.js';

/** A short run of `npm run test:faults`: the same program, with servers of its own. */
it('holds every invariant through a few faults', async () => {
  const seed = String(Math.floor(Math.random() * 1_000_000));
  const size = ['--faults', '8', '--commands', '250', '--minutes', '0.4', '--clients', '12', '--no-latency'];
  const { code, output } = await runFaults(['--folder', 'short', '--seed', seed, ...size]);
  if (code !== 0) console.error(output); // the seed is in its first line
  expect(code).toBe(0);
  expect(output).toContain(`Seed ${seed}.`);
  expect(output).toContain('Every invariant held');
}, 240_000);

async function runFaults(args: string[]): Promise<{ code: number | null; output: string }> {
  const { MYSQL_URL: _mysql, REDIS_URL: _redis, ...env } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'e2e/faults/main.ts', ...args], {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}
