import { randomUUID } from 'node:crypto';
import { RedisLink } from '@tradegraph/event-log';
import { createLogger, redisOptions } from '@tradegraph/service-kit';
import { testRedisUrl } from '@tradegraph/test-kit';
import { RememberedNonces } from '../src/identity/nonces.js';

describe('nonces', () => {
  const logger = createLogger('nonces', 'silent');
  const open = (url: string, capacity?: number) => {
    const redis = new RedisLink({ options: redisOptions(url) }, logger);
    return {
      redis,
      nonces: new RememberedNonces({ redis, rememberMs: 300, ...(capacity ? { capacity } : {}) }),
    };
  };

  it('are forgotten when no request can need them any more', async () => {
    const { redis, nonces } = open(testRedisUrl(`nonces-${randomUUID()}`));
    expect([await nonces.take('k', 'n'), await nonces.take('k', 'n'), await nonces.take('l', 'n')]).toEqual([
      true,
      false,
      true,
    ]);
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect(await nonces.take('k', 'n')).toBe(true);
    redis.stop();
  });

  it('are remembered by the process while Redis is away, never more than there is room for', async () => {
    const { redis, nonces } = open('redis://127.0.0.1:1', 2);
    const both = await Promise.all([nonces.take('k', '1'), nonces.take('k', '1')]);
    expect(both.sort()).toEqual([false, true]);
    expect(await nonces.take('k', '2')).toBe(true);
    await expect(nonces.take('k', '3')).rejects.toThrow('No more nonces');
    expect(await nonces.take('k', '1')).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect(await nonces.take('k', '3')).toBe(true);
    redis.stop();
  });
});
