import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { liveClient, type LiveClient } from '@tradegraph/live-client';
import type { Role } from '@tradegraph/service-kit';
import { createTestDatabase, post, testRedisUrl, type GraphResponse } from '@tradegraph/test-kit';
import { startSystem, type System } from '../scripts/system/start-system.js';
import { signDevelopmentToken } from '../scripts/tokens/development-token.js';

export interface TestSystem {
  system: System;
  /** The gateway's base address. */
  url: string;
  subgraphUrl(name: string): string;
  /** Before the name of each subgraph's database. */
  dbPrefix: string;
  ask<T>(query: string, variables?: Record<string, unknown>, role?: Role): Promise<GraphResponse<T>>;
  token(role: Role): Promise<string>;
  /** A live client of the gateway; close it. */
  live(role?: Role): LiveClient;
  stop(): Promise<void>;
}

/** The whole system, each part a process of its own, on the servers that `npm test` started. */
export async function startTestSystem(
  options: { demo?: boolean; web?: boolean; onLine?: (name: string, line: string) => void } = {},
): Promise<TestSystem> {
  const prefix = `e2e_${randomBytes(4).toString('hex')}_`;
  const dataDir = await mkdtemp(join(tmpdir(), 'tradegraph-e2e-'));
  const system = startSystem({
    dataDir,
    ports: 'ephemeral',
    mysqlUrl: createTestDatabase().url,
    redisUrl: testRedisUrl(prefix),
    purpose: 'test',
    dbPrefix: prefix,
    demo: options.demo ?? false,
    web: options.web ?? false,
    log: () => undefined,
    ...(options.onLine ? { onLine: options.onLine } : {}),
  });
  const ready = await system.ready;
  const token = (role: Role) => signDevelopmentToken(role, ready.secrets.tokenSecret);
  return {
    system,
    url: ready.gateway,
    subgraphUrl: (name) => system.processes()[name]!.url,
    dbPrefix: prefix,
    token,
    ask: async (query, variables = {}, role = 'operator') =>
      post(`${ready.gateway}/graphql`, query, variables, { authorization: `Bearer ${await token(role)}` }),
    live: (role = 'analyst') => liveClient({ url: `${ready.gateway}/graphql`, token: () => token(role) }),
    stop: async () => {
      await system.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
