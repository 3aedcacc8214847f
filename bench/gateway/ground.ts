import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { SignJWT } from 'jose';
import { bundleFile } from '../../scripts/build/bundle.js';
import { startServers } from '../../scripts/embedded/servers.js';
import { freePorts } from '../../scripts/system/ports.js';
import { SERVICES } from '../../scripts/system/services.js';
import { buildAll, startCandidate, type Candidate, type CandidateName } from './candidates.js';
import { LOAD_PROGRAM, SUBGRAPHS_PROGRAM, type CandidateGround } from './candidates.js';
import { Worker } from './worker.js';

const HOST = '127.0.0.1';
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export interface GatewayGround {
  candidates: Candidate[];
  subgraphs: Worker;
  load: Worker;
  /** A token of ours for each connection; the others are sent them as well, and don't look. */
  tokens: string[];
  stop(): Promise<void>;
}

/** One processor for the gateways, the other for what asks and answers them. */
const [GATEWAY_CORE, OTHER_CORE] = availableParallelism() > 1 ? [0, 1] : [undefined, undefined];

/** Starts the subgraphs, the client and every candidate. */
export async function openGatewayGround(options: {
  names: readonly CandidateName[];
  connections: number;
  sameFlags: boolean;
  precedence: boolean;
  log: (line: string) => void;
}): Promise<GatewayGround> {
  const { names, precedence, log } = options;
  const dataDir = join(root, '.data/bench/gateway');
  const buildDir = join(root, '.data/bench/build');
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(join(dataDir, 'log'), { recursive: true });
  await buildAll(root, buildDir);
  // Ours reads events from Redis; no database is needed, so none is started.
  const servers = await startServers({ dataDir, purpose: 'test', mysqlUrl: 'mysql://none', log });
  const ports = await freePorts(HOST, [...SERVICES.map(({ name }) => name), ...names, 'subgraphs']);
  const secret = () => randomBytes(32).toString('base64url');
  const secrets = { identitySecret: secret(), tokenSecret: secret() };
  const around = { root, host: HOST, ports, dbPrefix: '', mysqlUrl: '', redisUrl: servers.redisUrl, secrets };
  const env = {
    PATH: process.env['PATH'],
    NODE_ENV: 'production',
    PORT: String(ports['subgraphs']),
    TRADEGRAPH_ROOT: root,
  };
  const subgraphs = new Worker(bundleFile(buildDir, SUBGRAPHS_PROGRAM), {
    core: OTHER_CORE,
    precedence,
    env,
  });
  const load = new Worker(bundleFile(buildDir, LOAD_PROGRAM), { core: OTHER_CORE, precedence });
  const candidates: Candidate[] = [];
  const stop = async () => {
    await Promise.all([...candidates.map(({ process }) => process.stop()), subgraphs.stop(), load.stop()]);
    await servers.stop();
  };
  const ground: CandidateGround = {
    ...{ around, buildDir, dataDir, core: GATEWAY_CORE, sameFlags: options.sameFlags },
    ...{ precedence, log },
    subgraphUrl: (name) => `http://${HOST}:${ports['subgraphs']}/${name}`,
  };
  try {
    await subgraphs.ask({}); // it listens
    for (const name of names) {
      log(`starting ${name}`);
      candidates.push(await startCandidate(name, ports[name]!, ground));
    }
    await sleep(500);
    const tokens = await Promise.all(
      Array.from({ length: options.connections }, (_, index) => tokenOf(index, secrets.tokenSecret)),
    );
    return { candidates, subgraphs, load, tokens, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const tokenOf = (client: number, secret: string): Promise<string> =>
  new SignJWT({ roles: ['admin'] })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(`bench-${client}`)
    .setIssuer('tradegraph-dev')
    .setAudience('tradegraph')
    .setIssuedAt()
    .setExpirationTime('12h')
    .sign(new TextEncoder().encode(secret));
