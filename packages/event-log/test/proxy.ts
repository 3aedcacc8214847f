import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mysqlOptions, redisOptions } from '@tradegraph/service-kit';
import { createTestDatabase, testRedisUrl } from '@tradegraph/test-kit';
import { createClient } from 'redis';
import type { RedisSettings } from '../src/index.js';

/** A way to a server that can be cut (connections refused) or frozen (nothing answers). */
export interface Proxy {
  /** Its unix socket. */
  path: string;
  cut(): Promise<void>;
  restore(): Promise<void>;
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

/** With a client for the way to Redis. It is never connected itself: the log takes its options. */
export async function startRedisProxy(keyPrefix: string): Promise<Proxy & { client: RedisSettings }> {
  const proxy = await startProxy(redisAddress());
  const client = createClient({ socket: { path: proxy.path, tls: false }, keyPrefix });
  return { ...proxy, client };
}

export const startMysqlProxy = (): Promise<Proxy> => startProxy(mysqlAddress());

async function startProxy(upstream: net.NetConnectOpts): Promise<Proxy> {
  const folder = mkdtempSync(join(tmpdir(), 'proxy-'));
  const path = join(folder, 's');
  const open = new Set<net.Socket>();
  let frozen = false;
  let server: net.Server | undefined;

  const connectBoth = (near: net.Socket): void => {
    const far = net.connect(upstream);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on('data', (data) => frozen || to.write(data));
      from.on('error', () => to.destroy());
      from.on('close', () => (open.delete(from), to.destroy()));
    }
  };
  const restore = async (): Promise<void> => {
    server = net.createServer(connectBoth);
    await new Promise<void>((resolve) => server!.listen(path, resolve));
  };
  const cut = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
    for (const socket of open) socket.destroy();
    await closed;
    server = undefined;
  };
  await restore();
  return {
    path,
    restore,
    cut,
    freeze: () => void (frozen = true),
    thaw: () => void (frozen = false),
    stop: async () => {
      await cut();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function redisAddress(): net.NetConnectOpts {
  const options = redisOptions(testRedisUrl());
  if ('socket' in options) return { path: options.socket.path };
  const { hostname, port } = new URL(options.url);
  return { host: hostname, port: Number(port || 6379) };
}

function mysqlAddress(): net.NetConnectOpts {
  const { socketPath, host, port } = mysqlOptions(createTestDatabase().url);
  return socketPath ? { path: socketPath } : { host: host ?? '127.0.0.1', port: port ?? 3306 };
}
