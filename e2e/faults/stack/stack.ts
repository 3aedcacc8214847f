import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import { createClient } from 'redis';
import { mysqlOptions, redisOptions } from '@tradegraph/service-kit';
import { startServers, type Servers } from '../../../scripts/embedded/servers.js';
import type { ProcessSpec } from '../../../scripts/supervisor/supervised-process.js';
import { supervise, type Supervisor } from '../../../scripts/supervisor/supervisor.js';
import { serviceEnvironment } from '../../../scripts/system/environment.js';
import { freePorts, type Ports } from '../../../scripts/system/ports.js';
import { SERVICES } from '../../../scripts/system/services.js';
import { signDevelopmentToken } from '../../../scripts/tokens/development-token.js';
import { startFakeCarrier } from '../../fake-carrier/start-fake-carrier.js';
import { Switchboard } from '../proxy/switchboard.js';
import { serviceNamed, type Build } from './bundles.js';
import { replicas } from './replicas.js';
import { SupergraphFile } from './supergraph-file.js';
import { HOST, wire, type Addresses } from './wiring.js';

export interface StackOptions {
  /** Emptied first; holds the databases and the logs. */
  dataDir: string;
  build: Build;
  log: (line: string) => void;
}

/** The real system, each replica a process of its own, every way between two of them a link. */
export interface Stack {
  board: Switchboard;
  supervisor: Supervisor;
  servers: Servers;
  /** Where clients reach the gateways. */
  gateways: string[];
  token: string;
  /** For what operators may not set: the address of a carrier. */
  adminToken: string;
  /** The carrier that sends what the warehouse hands over, and the link on which logistics reaches it. */
  carrier: FakeCarrier;
  carrierUrl: string;
  /** Straight to the database server, past every link. */
  database: mysql.Pool;
  /** Straight to Redis; undefined answers when it is away. */
  redis: Awaited<ReturnType<typeof connectDirectly>>['redis'];
  /** What the gateways serve; they take it over when it changes. */
  supergraph: SupergraphFile;
  pidOf(name: string): number | undefined;
  /** Where a process listens, past every link. */
  addressOf(name: string): string;
  stop(): Promise<void>;
}

export type FakeCarrier = Awaited<ReturnType<typeof startFakeCarrier>>;

/** Short waits: a run kills each process dozens of times, and every minute of waiting is a minute without load. */
const TIMING = { baseMs: 250, capMs: 2_000, stableMs: 5_000, readyTimeoutMs: 120_000, graceMs: 12_000 };
export const DB_PREFIX = 'faults_';

export async function startStack(options: StackOptions): Promise<Stack> {
  const { dataDir, log } = options;
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(join(dataDir, 'log'), { recursive: true });
  const teardown: (() => Promise<unknown> | void)[] = [];
  const stop = async () => {
    for (const step of teardown.splice(0).reverse()) await step();
  };
  try {
    const servers = await startServers({ dataDir, purpose: 'data', log });
    teardown.push(() => servers.stop());
    const board = new Switchboard();
    teardown.push(() => board.close());
    const ports = await freePorts(
      HOST,
      replicas.map(({ name }) => name),
    );
    // It says everything twice, and old news after new.
    const carrier = await startFakeCarrier({
      switches: { deliverAfterMs: 400, duplicates: true, late: true },
    });
    teardown.push(() => carrier.stop());
    const place = { host: HOST, port: Number(new URL(carrier.url).port) };
    const { addresses, gateways, carrierUrl } = await wire(board, servers, ports, place);
    const { database, redis } = await connectDirectly(servers);
    teardown.push(() => (redis.destroy(), database.end()));
    const supergraph = new SupergraphFile(
      join(options.build.root, 'gateway/supergraph.graphql'),
      join(dataDir, 'supergraph.graphql'),
    );
    const secrets = { identitySecret: secret(), tokenSecret: secret() };
    const specs = replicas.map(({ name, service }) => specOf(name, service, addresses.get(name)!));
    const supervisor = supervise(stages(specs), { onLine: logFiles(dataDir), log }, TIMING);
    teardown.push(() => supervisor.stop());
    const pidOf = (name: string) => {
      const { mysqlPid, redisPid } = servers.pids();
      return { mysql: mysqlPid, redis: redisPid }[name] ?? supervisor.process(name)?.pid;
    };
    // A run that is stopped or fails takes its processes along, those too that a fault has just stopped.
    const killAll = () => {
      for (const name of ['redis', 'mysql', ...replicas.map((replica) => replica.name)]) killNow(pidOf(name));
    };
    process.on('exit', killAll);
    teardown.unshift(() => void process.off('exit', killAll));
    await supervisor.ready;
    const [token, adminToken] = await Promise.all(
      (['operator', 'admin'] as const).map((role) => signDevelopmentToken(role, secrets.tokenSecret)),
    );
    const direct = { database, redis, supergraph, pidOf, addressOf };
    return {
      ...{ board, supervisor, servers, gateways, carrier, carrierUrl, stop, ...direct },
      ...{ token: token!, adminToken: adminToken! },
    };

    function addressOf(name: string): string {
      return `http://${HOST}:${ports[name]}`;
    }

    function specOf(name: string, service: string, own: Addresses): ProcessSpec {
      const around = {
        root: options.build.root,
        host: HOST,
        ports: portOf(service, ports[name]!),
        dbPrefix: DB_PREFIX,
        secrets,
      };
      const { mysqlUrl, redisUrl } = servers;
      return {
        name,
        command: process.execPath,
        args: ['--enable-source-maps', options.build.bundleOf(service)],
        env: {
          ...serviceEnvironment(serviceNamed(service), { ...around, mysqlUrl, redisUrl }),
          ...own,
          SUPERGRAPH_FILE: supergraph.path,
          NODE_ENV: 'production',
          LOG_LEVEL: 'warn',
        },
        // A gateway is ready only when all subgraphs are: here some are always being killed.
        readyUrl: `${addressOf(name)}/health/${service === 'gateway' ? 'live' : 'ready'}`,
      };
    }
  } catch (error) {
    await stop();
    throw error;
  }
}

function killNow(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  } catch {
    // it has gone already
  }
}

const secret = () => randomBytes(32).toString('base64url');

/** Services that are not part of the stack get an address at which nobody answers. */
const portOf = (service: string, port: number): Ports => ({
  ...Object.fromEntries(SERVICES.map(({ name }) => [name, 9])),
  [service]: port,
});

function stages(specs: ProcessSpec[]): ProcessSpec[][] {
  const isGateway = ({ name }: ProcessSpec) => name.startsWith('gateway');
  return [specs.filter((spec) => !isGateway(spec)), specs.filter(isGateway)];
}

/** One file per process: what it said before it died is the first thing to look at. */
function logFiles(dataDir: string): (name: string, line: string) => void {
  const files = new Map<string, NodeJS.WritableStream>();
  return (name, line) => {
    const file = files.get(name) ?? createWriteStream(join(dataDir, 'log', `${name}.log`));
    files.set(name, file);
    file.write(`${new Date().toISOString()} ${line}\n`);
  };
}

async function connectDirectly(servers: Servers) {
  const { username, ...server } = mysqlOptions(servers.mysqlUrl);
  const database = mysql.createPool({
    ...server,
    user: username,
    connectionLimit: 6,
    timezone: 'Z',
    bigNumberStrings: false,
  });
  const redis = createClient({ ...redisOptions(servers.redisUrl), disableOfflineQueue: true });
  redis.on('error', () => undefined);
  await redis.connect();
  return { database, redis };
}
