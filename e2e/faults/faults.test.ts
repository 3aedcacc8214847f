import { spawn } from 'node:child_process';
import { projectRoot } from './stack/project-root.js';

/**
 * A short run of `npm run test:faults`: the same program, with servers of its own. About 30 s of two free processors; a
 * machine that has none to spare takes longer, and that is no failure.
 */
it('holds every invariant through a few faults', async () => {
  const seed = String(Math.floor(Math.random() * 1_000_000));
  const size = ['--faults', '8', '--commands', '200', '--minutes', '0.3', '--clients', '10', '--no-latency'];
  const { code, output } = await runFaults(['--folder', 'short', '--seed', seed, ...size]);
  if (code !== 0) console.error(output); // the seed is in its first line
  expect(code).toBe(0);
  expect(output).toContain(`Seed ${seed}.`);
  expect(output).toContain('Every invariant held');
}, 600_000);

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
