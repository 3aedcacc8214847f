import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFile, bundleServices } from '../../scripts/build/bundle.js';
import { serviceEnvironment, type Surroundings } from '../../scripts/system/environment.js';
import { GATEWAY, nodeFlags, type Service } from '../../scripts/system/services.js';
import { NodeProcess, type NodeProcessOptions } from '../live/node-process.js';
import { installHive, requireRouterRuntime } from './hive.js';
import { writeSupergraph } from './supergraph-file.js';

export const candidateNames = ['ours', 'apollo', 'hive', 'proxy'] as const;
export type CandidateName = (typeof candidateNames)[number];

export interface Candidate {
  name: CandidateName;
  process: NodeProcess;
  port: number;
}

export interface CandidateGround {
  around: Surroundings;
  buildDir: string;
  dataDir: string;
  /** Where all subgraphs are: each at `<url>/<name>/graphql`. */
  subgraphUrl: (name: string) => string;
  core: number | undefined;
  /** Ours has always its own; true gives the others the same Node flags. */
  sameFlags: boolean;
  precedence: boolean;
  log: (line: string) => void;
}

const FLAGS = nodeFlags(GATEWAY);
const program = (name: string, entry: string): Service => ({
  ...{ name, kind: 'gateway', entry: `bench/gateway/${entry}.ts`, portVariable: '', defaultPort: 0 },
});
export const APOLLO = program('apollo', 'candidates/apollo');
const PROXY = program('proxy', 'candidates/bare-proxy');
export const SUBGRAPHS_PROGRAM = program('subgraphs', 'subgraphs/main');
export const LOAD_PROGRAM = program('load', 'load/main');

/** Bundles what is measured and what measures, so that none of it is compiled while it runs. */
export const buildAll = (root: string, buildDir: string) =>
  bundleServices(root, buildDir, [GATEWAY, APOLLO, PROXY, SUBGRAPHS_PROGRAM, LOAD_PROGRAM]);

export async function startCandidate(
  name: CandidateName,
  port: number,
  ground: CandidateGround,
): Promise<Candidate> {
  const started = new NodeProcess({
    ...start[name](port, ground),
    core: ground.core,
    precedence: ground.precedence,
    logFile: join(ground.dataDir, 'log', `${name}.log`),
  });
  await started.start();
  if (name === 'hive') requireRouterRuntime(started.pid);
  return { name, port, process: started };
}

type Start = (port: number, ground: CandidateGround) => Omit<NodeProcessOptions, 'logFile' | 'core'>;

const base = (port: number): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  NODE_ENV: 'production',
  PORT: String(port),
});
const others = (ground: CandidateGround) => (ground.sameFlags ? FLAGS : []);

const start: Record<CandidateName, Start> = {
  // The production bundle as `npm start` runs it: tokens are verified, requests logged and counted.
  ours: (port, { around, buildDir, subgraphUrl }) => ({
    args: [...FLAGS, bundleFile(buildDir, GATEWAY)],
    env: {
      ...serviceEnvironment(GATEWAY, { ...around, ports: { ...around.ports, gateway: port } }),
      ...Object.fromEntries(SUBGRAPH_NAMES.map((name) => [`${name.toUpperCase()}_URL`, subgraphUrl(name)])),
      NODE_ENV: 'production',
      LOG_LEVEL: 'info',
      // What the subgraphs are asked first they compute, and on a busy machine that takes a while.
      QUERY_TIMEOUT_SECONDS: '60',
    },
    readyUrl: `http://127.0.0.1:${port}/health/ready`,
  }),
  apollo: (port, ground) => ({
    args: [...others(ground), bundleFile(ground.buildDir, APOLLO)],
    env: { ...base(port), SUPERGRAPH_FILE: supergraphOf(ground), APOLLO_TELEMETRY_DISABLED: 'true' },
    readyUrl: `http://127.0.0.1:${port}/?query=%7B__typename%7D`,
    readyHeaders: { 'apollo-require-preflight': 'true' },
  }),
  hive: (port, ground) => ({
    args: hiveArgs(port, ground),
    env: base(port),
    readyUrl: `http://127.0.0.1:${port}/readiness`,
  }),
  proxy: (port, { buildDir, subgraphUrl }) => ({
    args: [...FLAGS, bundleFile(buildDir, PROXY)],
    env: { ...base(port), SUBGRAPHS_URL: new URL(subgraphUrl('')).origin },
    readyUrl: `http://127.0.0.1:${port}/`,
  }),
};

const SUBGRAPH_NAMES = ['catalog', 'orders', 'inventory', 'warehouse', 'logistics', 'finance'];

function supergraphOf({ dataDir, around, subgraphUrl }: CandidateGround): string {
  const file = join(dataDir, 'supergraph.graphql');
  writeSupergraph(
    join(around.root, 'gateway/supergraph.graphql'),
    file,
    (name) => `${subgraphUrl(name)}/graphql`,
  );
  return file;
}

/** Hive's own command line, in one process, with the runtime that it calls its fastest. */
function hiveArgs(port: number, ground: CandidateGround): string[] {
  const folder = join(ground.around.root, '.data/bench/hive');
  const file = installHive(folder, ground.around.root, ground.log);
  const config = join(folder, 'gateway.config.mjs');
  copyFileSync(join(ground.around.root, 'bench/gateway/candidates/hive.config.mjs'), config);
  return [
    ...others(ground),
    ...[file, 'supergraph', supergraphOf(ground), '--hive-router-runtime', '--fork', '1'],
    ...['--config-path', config, '--host', '127.0.0.1', '--port', String(port)],
  ];
}
