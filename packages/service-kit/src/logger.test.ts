import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const module = fileURLToPath(new URL('./logger.ts', import.meta.url));

/** Waits until it is told to end, and has much to log then. */
const PROGRAM = `
  import { createLogger } from ${JSON.stringify(module)};
  const logger = createLogger('test');
  process.on('SIGTERM', () => {
    for (let i = 0; i < 100; i++) logger.warn('going');
    process.exit(7);
  });
  logger.info('up');
  setInterval(() => undefined, 1_000);
`;

it('lets a process end whose log nobody reads any more', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', PROGRAM], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.stdout.destroy(); // as when the supervisor was killed
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  expect(await ended).toBe(7);
  clearTimeout(timer);
});
