import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redisOptions } from '@tradegraph/service-kit';
import { testRedisUrl } from '@tradegraph/test-kit';
import { createClient } from 'redis';
import type { RedisClient } from '../src/index.js';

/** A way to the test Redis that can be cut (connections refused) or frozen (nothing answers). */
export interface RedisProxy {
  /** Never connected itself: the log takes its options. */
  client: RedisClient;
  cut(): Promise<void>;
  restore(): Promise<void>;
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

export async function startRedisProxy(keyPrefix: string): Promise<RedisProxy> {
  const folder = mkdtempSync(join(tmpdir(), 'redis-proxy-'));
  const path = join(folder, 's');
  const open = new Set<net.Socket>();
  let frozen = false;
  let server: net.Server | undefined;

  const connectBoth = (near: net.Socket): void => {
    const far = net.connect(upstream());
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
    client: createClient({ socket: { path, tls: false }, keyPrefix }) as RedisClient,
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

function upstream(): net.NetConnectOpts {
  const options = redisOptions(testRedisUrl());
  if ('socket' in options) return { path: options.socket.path };
  const { hostname, port } = new URL(options.url);
  return { host: hostname, port: Number(port || 6379) };
}
