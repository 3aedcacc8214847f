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

/** Runs a program to its end: its exit code and what it logged. */
async function run(program: string, stderr: 'inherit' | 'ignore') {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', stderr],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, lines: output.trim().split('\n') };
}

const ENDING = `
  import { createLogger } from ${JSON.stringify(module)};
  const logger = createLogger('test');
  setImmediate(() => {
    logger.info('before');
    createLogger('other').error('the last line');
    throw new Error('nobody catches this');
  });
`;

it('has written everything when a process ends by an error that nobody catches', async () => {
  const { code, lines } = await run(ENDING, 'ignore');
  expect(code).toBe(1);
  expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(['before', 'the last line']);
});

const HOSTILE = `
  import { createLogger } from ${JSON.stringify(module)};
  const logger = createLogger('test');
  logger.warn({ request: { options: { headers: { Authorization: 's3cr3t-plain', 'X-Signature': 's3cr3t-deep', 'x-tradegraph-identity': 's3cr3t-identity' } } } });
  logger.error({ err: new Error('connect to mysql://root:s3cr3t-dsn@db:3306 failed', { cause: new Error('ApiKey s3cr3t-cause') }) });
  logger.info({ list: [{ client_secret: 's3cr3t-list' }], url: 'redis://:s3cr3t-redis@cache' }, 'sent Bearer s3cr3t-message and %s', 'Basic s3cr3t-format');
  logger.info('got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJzM2NyM3QifQ.s3cr3t-jwt');
  const circle = { name: 'fine' }; circle.self = circle; logger.info({ circle, big: 'x'.repeat(100_000) });
`;

it('masks secrets wherever they hide, and keeps the rest', async () => {
  const { code, lines } = await run(HOSTILE, 'inherit');
  expect(code).toBe(0);
  expect(lines.join('\n').match(/s3cr3t[\w-]*/g)).toBeNull();
  expect(lines).toHaveLength(5);
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
    { level: 40 },
    {
      err: { message: expect.stringContaining('connect to mysql://root:[masked]@db:3306 failed') as unknown },
    },
    { msg: 'sent Bearer [masked] and Basic [masked]' },
    {},
    { circle: { name: 'fine' } },
  ]);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(20_000);
});
