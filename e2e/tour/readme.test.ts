import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestSystem, type TestSystem } from '../test-system.js';

const ROOT = process.cwd();
const ADDRESS = 'http://127.0.0.1:4000';

let shop: TestSystem;
let folder: string;
let tokens: Record<string, string>;
let commands: string[];

beforeAll(async () => {
  const readme = await readFile(join(ROOT, 'README.md'), 'utf8');
  commands = [...readme.matchAll(/<!-- tour -->\s+```bash\n([\s\S]*?)```/g)].map((match) => match[1]!);
  folder = await mkdtemp(join(tmpdir(), 'tradegraph-tour-'));
  shop = await startTestSystem({ demo: true });
  tokens = { analyst: await shop.token('analyst'), operator: await shop.token('operator') };
}, 240_000);

afterAll(async () => {
  await shop?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Runs a README command as it stands, but for the address and the tokens of the system under test. */
function run(command: string): { output: Promise<string>; heard: (text: string) => Promise<void> } {
  const script = command
    .replaceAll(ADDRESS, shop.url)
    .replace(/\$\(npm run -s token -- (\w+)\)/g, (_match, role: string) => tokens[role]!);
  expect(script).not.toContain(ADDRESS);
  const child = spawn('bash', ['-c', script], { cwd: folder });
  let text = '';
  const listeners: (() => void)[] = [];
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    listeners.forEach((listener) => listener());
  });
  const output = new Promise<string>((resolve) => child.on('close', () => resolve(text)));
  const heard = (wanted: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => text.includes(wanted) && resolve();
      listeners.push(look);
      look();
      void output.then(() => reject(new Error(`"${wanted}" never came; got: ${text}`)));
    });
  return { output, heard };
}

it('finds the four commands', () => expect(commands).toHaveLength(4));

it('answers the joined query', async () => {
  const { data, errors } = JSON.parse(await run(commands[0]!).output) as {
    data: { orders: { nodes: { orderNo: string; lines: unknown[] }[] } };
    errors?: unknown;
  };
  expect(errors).toBeUndefined();
  expect(data.orders.nodes).toHaveLength(3);
  expect(data.orders.nodes.every((order) => /^ORD\d+$/.test(order.orderNo) && order.lines.length > 0)).toBe(
    true,
  );
});

it('shows the receipt in the live subscription, and a repetition changes nothing', async () => {
  const live = run(commands[1]!);
  // The stream is open once its first bytes are out; the receipt may come right after.
  await live.heard(':');
  const receive = async () => (JSON.parse(await run(commands[2]!).output) as { data: unknown }).data;
  const receipt = await receive();
  expect(JSON.stringify(receipt)).toContain('"receipt":{"id":"');
  await live.heard('"beforeQty":0,"afterQty":5');
  expect(await receive()).toEqual(receipt);
  const shown = await live.output;
  expect(shown.match(/"afterQty"/g)).toHaveLength(1);
  expect(shown).toContain('Tour lamp');
}, 60_000);

it('exports the orders as CSV, every one of them', async () => {
  await run(commands[3]!).output;
  const [head, ...rows] = (await readFile(join(folder, 'orders.csv'), 'utf8')).trimEnd().split('\r\n');
  expect(head).toBe('orderNo,placedAt,total.amount,total.currencyCode,shipTo.countryCode,payments');
  const { data } = await shop.ask<{ orders: { totalCount: number } }>(
    '{ orders(where: { status: { in: [PENDING, APPROVED] } }) { totalCount } }',
  );
  expect(rows).toHaveLength(data!.orders.totalCount);
});
