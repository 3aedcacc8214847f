import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleFile, bundleServices } from '../../../scripts/build/bundle.js';
import { freePorts } from '../../../scripts/system/ports.js';
import { startSystem } from '../../../scripts/system/start-system.js';
import { signDevelopmentToken } from '../../../scripts/tokens/development-token.js';
import { cpuSecondsOf } from '../../live/cpu-seconds.js';
import { NodeProcess } from '../../live/node-process.js';
import { APOLLO, LOAD_PROGRAM } from '../candidates.js';
import { writeSupergraph } from '../supergraph-file.js';
import { Worker } from '../worker.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

export type RealGround = Awaited<ReturnType<typeof openRealGround>>;

/**
 * The whole system as `npm start` runs it, with demo data, and plain Apollo beside our gateway before the same
 * subgraphs. The data stays in `.data/bench/real`, so that it is loaded once.
 */
export async function openRealGround(log: (line: string) => void) {
  const dataDir = join(root, '.data/bench/real');
  const buildDir = join(root, '.data/bench/build');
  mkdirSync(join(dataDir, 'log'), { recursive: true });
  await bundleServices(root, buildDir, [APOLLO, LOAD_PROGRAM]);
  const system = startSystem({ dataDir, ports: 'ephemeral', demo: true, web: false, log });
  const ready = await system.ready;
  const { apollo: port } = await freePorts('127.0.0.1', ['apollo']);
  const supergraph = join(dataDir, 'supergraph.graphql');
  const own = join(root, 'gateway/supergraph.graphql');
  writeSupergraph(own, supergraph, (name) => `${ready.subgraphs[name]?.url ?? 'http://none'}/graphql`);
  const apollo = new NodeProcess({
    args: [bundleFile(buildDir, APOLLO)],
    env: {
      ...{ PATH: process.env['PATH'], NODE_ENV: 'production', PORT: String(port) },
      ...{ SUPERGRAPH_FILE: supergraph, IDENTITY_SECRET: ready.secrets.identitySecret },
    },
    logFile: join(dataDir, 'log/apollo.log'),
    readyUrl: `http://127.0.0.1:${port}/?query=%7B__typename%7D`,
    readyHeaders: { 'apollo-require-preflight': 'true' },
  });
  await apollo.start();
  const load = new Worker(bundleFile(buildDir, LOAD_PROGRAM), { core: undefined, precedence: false });
  const pids = new Map<string, number>([
    ['ours', ready.gatewayPid!],
    ['apollo', apollo.pid],
    ...Object.entries(ready.subgraphs).map(([name, { pid }]): [string, number] => [name, pid!]),
    ...(ready.mysqlPid ? [['MariaDB', ready.mysqlPid] as const] : []),
    ...(ready.redisPid ? [['Redis', ready.redisPid] as const] : []),
  ]);
  return {
    load,
    gatewayUrl: ready.gateway,
    ports: { ours: Number(new URL(ready.gateway).port), apollo: port! },
    token: await signDevelopmentToken('admin', ready.secrets.tokenSecret),
    /** Processor seconds of every process so far. */
    cpu: () => new Map([...pids].map(([name, pid]) => [name, cpuSecondsOf(pid)])),
    stop: async () => {
      await Promise.all([load.stop(), apollo.stop()]);
      await system.stop();
    },
  };
}
