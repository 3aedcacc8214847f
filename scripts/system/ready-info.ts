import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Servers } from '../embedded/servers.js';
import type { Supervisor } from '../supervisor/supervisor.js';
import type { Surroundings } from './environment.js';
import { addressOf } from './environment.js';
import { GATEWAY, SUBGRAPHS } from './services.js';

/** The content of `.data/ready.json`: addresses and process ids while the system is up. */
export interface ReadyInfo {
  gateway: string;
  graphql: string;
  console: string;
  graphiql: string;
  health: string;
  metrics: string;
  /** Of the process that supervises the others. */
  pid: number;
  gatewayPid?: number;
  subgraphs: Record<string, { url: string; pid?: number }>;
  mysqlUrl: string;
  redisUrl: string;
  /** Undefined for servers that were not started here. */
  mysqlPid?: number;
  redisPid?: number;
}

export function readyInfo(around: Surroundings, supervisor: Supervisor, servers: Servers): ReadyInfo {
  const gateway = addressOf(GATEWAY.name, around);
  return {
    gateway,
    graphql: `${gateway}/graphql`,
    console: `${gateway}/`,
    graphiql: `${gateway}/graphiql`,
    health: `${gateway}/health/ready`,
    metrics: `${gateway}/metrics`,
    pid: process.pid,
    gatewayPid: supervisor.process(GATEWAY.name)?.pid,
    subgraphs: Object.fromEntries(
      SUBGRAPHS.map(({ name }) => [
        name,
        { url: addressOf(name, around), pid: supervisor.process(name)?.pid },
      ]),
    ),
    mysqlUrl: around.mysqlUrl,
    redisUrl: around.redisUrl,
    ...servers.pids(),
  };
}

/** Readable by its owner only: the server URLs may hold passwords. Replaced as a whole, never half-written. */
export function writeReadyFile(dataDir: string, info: ReadyInfo): void {
  const file = join(dataDir, 'ready.json');
  writeFileSync(`${file}.tmp`, `${JSON.stringify(info, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.tmp`, file);
}

export const removeReadyFile = (dataDir: string) => rmSync(join(dataDir, 'ready.json'), { force: true });
