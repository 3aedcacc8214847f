import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleFile, bundleServices } from '../../scripts/build/bundle.js';
import { startServers, type Servers } from '../../scripts/embedded/servers.js';
import { serviceEnvironment, type Surroundings } from '../../scripts/system/environment.js';
import { freePorts } from '../../scripts/system/ports.js';
import { GATEWAY, SERVICES, nodeFlags, type Service } from '../../scripts/system/services.js';
import { openFeed, type Feed } from './feed.js';
import { NodeProcess } from './node-process.js';

export const HOST = '127.0.0.1';
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const buildDir = join(root, '.data/bench/build');

/** Servers and bundles of one run, and the means to start processes of the system on them. */
export interface Ground {
  servers: Servers;
  around: Surroundings;
  dataDir: string;
  urlOf(service: string): string;
  /** Not started yet. `env` goes over what `npm start` would give it. */
  process(service: Service, env?: NodeJS.ProcessEnv): NodeProcess;
  stop(): Promise<void>;
}

/** Private servers in `.data/bench`, and the production bundles as `npm run build` makes them. */
export async function openGround(
  purpose: 'data' | 'test',
  services: readonly Service[],
  log: (line: string) => void,
): Promise<Ground> {
  const dataDir = join(root, '.data/bench/data');
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(join(dataDir, 'log'), { recursive: true });
  await bundleServices(root, buildDir, services);
  const servers = await startServers({ dataDir, purpose, log });
  const ports = await freePorts(
    HOST,
    SERVICES.map(({ name }) => name),
  );
  const secret = () => randomBytes(32).toString('base64url');
  const around: Surroundings = {
    ...{ root, host: HOST, ports, dbPrefix: 'bench_' },
    ...{ mysqlUrl: servers.mysqlUrl, redisUrl: servers.redisUrl },
    secrets: { identitySecret: secret(), tokenSecret: secret() },
  };
  const urlOf = (service: string) => `http://${HOST}:${ports[service]}`;
  const started: NodeProcess[] = [];
  return {
    ...{ servers, around, dataDir, urlOf },
    process: (service, env = {}) => {
      const ready = service.kind === 'gateway' ? 'live' : 'ready';
      const made = new NodeProcess({
        args: [...nodeFlags(service), bundleFile(buildDir, service)],
        env: { ...serviceEnvironment(service, around), NODE_ENV: 'production', LOG_LEVEL: 'info', ...env },
        logFile: join(dataDir, 'log', `${service.name}.log`),
        readyUrl: `${urlOf(service.name)}/health/${ready}`,
      });
      started.push(made);
      return made;
    },
    stop: async () => {
      await Promise.all(started.map((each) => each.stop()));
      await servers.stop();
    },
  };
}

/** A gateway process fed with order events from this process; no other subgraph is there. */
export interface FedGateway extends Ground {
  feed: Feed;
  gateway: NodeProcess;
  gatewayUrl: string;
}

export async function openFedGateway(log: (line: string) => void): Promise<FedGateway> {
  const ground = await openGround('test', [GATEWAY], log);
  const feed = await openFeed(ground.servers, ground.around.secrets.identitySecret);
  const names = SERVICES.filter(({ kind }) => kind === 'subgraph').map(({ name }) => name);
  const addresses = names.map((name) => [`${name.toUpperCase()}_URL`, `${feed.url}/${name}`]);
  const gateway = await ground.process(GATEWAY, Object.fromEntries(addresses) as NodeJS.ProcessEnv).start();
  return {
    ...ground,
    ...{ feed, gateway, gatewayUrl: ground.urlOf(GATEWAY.name) },
    stop: async () => {
      await gateway.stop();
      await feed.stop();
      await ground.stop();
    },
  };
}
