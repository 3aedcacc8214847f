import { connect } from 'node:net';
import { allCases } from './all-cases.js';
import { fuzz } from './fuzz.js';
import { inParallel } from './in-parallel.js';
import { secretsIn } from './leaks.js';
import { wrongsOf } from './run-case.js';
import { memoryOf, type Target } from './target.js';

const AT_ONCE = 6;
const GOOD_EVERY = 5;
const HALF_REQUESTS = 200;
/** More than a warm gateway keeps, far less than one that forgets nothing would. */
const MEMORY_GROWTH_MIB = 400;

/** The table, row after row, then random requests; and what must hold after all of it. */
export async function attackAll(target: Target, seed: number, requests: number, log: (line: string) => void) {
  const before = { pids: target.pids(), memory: memoryOf(target.pids()['gateway']!) };
  const wrongs: string[] = [];
  await inParallel(allCases, AT_ONCE, async (row, index) => {
    const found = (await wrongsOf(row, target)).map((wrong) => `${row.name}: ${wrong}`);
    for (const wrong of found) log(wrong);
    wrongs.push(...found);
    if (index % GOOD_EVERY === 0) await target.good();
  });
  wrongs.push(...(await withHalfRequests(target)));
  log(`${allCases.length} rows, ${wrongs.length} wrong`);
  const report = await fuzz(target, seed, requests, log);
  await target.good();
  return {
    rows: allCases.length,
    requests: report.requests,
    wrongs: [...wrongs, ...report.wrongs, ...aftermath(target, before)],
  };
}

/** Clients that begin a request and never end it must not keep others from being answered. */
async function withHalfRequests(target: Target): Promise<string[]> {
  const { hostname, port } = new URL(target.gateway);
  const sockets = Array.from({ length: HALF_REQUESTS }, (_, index) => {
    const socket = connect({ host: hostname, port: Number(port) });
    socket.on('error', () => undefined);
    socket.write(
      index % 2 === 0
        ? 'POST /graphql HTTP/1.1\r\nhost: x\r\n'
        : 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{',
    );
    return socket;
  });
  try {
    await target.good();
    return [];
  } catch (error) {
    return [`${HALF_REQUESTS} half requests: ${String(error)}`];
  } finally {
    for (const socket of sockets) socket.destroy();
  }
}

/** The processes are the same, of about the same size, and their log holds no secret. */
export function aftermath(
  target: Target,
  before: { pids: Record<string, number | undefined>; memory: number },
): string[] {
  const wrongs: string[] = [];
  const pids = target.pids();
  for (const [name, pid] of Object.entries(before.pids))
    if (pids[name] !== pid) wrongs.push(`${name} was started again`);
  const grown = memoryOf(pids['gateway']!) - before.memory;
  if (grown > MEMORY_GROWTH_MIB) wrongs.push(`the gateway grew by ${Math.round(grown)} MiB`);
  const tokens = Object.values(target.tokens);
  const told = new Set(target.log.flatMap((line) => secretsIn(line, target, tokens)));
  return [...wrongs, ...[...told].map((secret) => `the log tells ${secret}`)];
}
