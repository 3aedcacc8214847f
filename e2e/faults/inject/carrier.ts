import { setTimeout as sleep } from 'node:timers/promises';
import type { RespValue } from '../proxy/resp.js';
import type { Random } from '../random.js';
import type { Stack } from '../stack/stack.js';
import type { Fault } from './fault.js';
import { killed } from './processes.js';

const STREAMS = ['events:orders', 'events:inventory', 'events:warehouse', 'events:catalog'];

/** Redis may be away by another fault's doing: then this one has nothing to lose. */
async function flush(stack: Stack): Promise<string | null> {
  return stack.redis.flushAll().catch(() => null);
}

/** What every waiting read brings, three times and in another order. */
const tripled = (random: Random) => (entries: RespValue[]) =>
  random.shuffle([...entries, ...entries, ...entries]);

/** Redis loses, repeats and mixes up what it carries. */
export const carrierFaults: Fault[] = [
  {
    kind: 'kill -9 of Redis',
    strike: async ({ stack, random }) => {
      if (!killed(stack, 'redis')) return null;
      await sleep(random.int(200, 1_500));
      return 'started again with its data';
    },
  },
  {
    kind: 'Redis flushed',
    losesStreams: true,
    strike: async ({ stack }) => flush(stack),
  },
  {
    kind: 'Redis restarted empty',
    losesStreams: true,
    strike: async ({ stack, random }) => {
      const answer = await flush(stack);
      killed(stack, 'redis');
      await sleep(random.int(200, 1_500));
      return answer;
    },
  },
  {
    kind: 'Redis lost its tail',
    losesStreams: true,
    strike: async ({ stack, random }) => {
      const { redis } = stack;
      const ms = random.int(300, 2_500);
      try {
        // As a fail-over to a replica that was behind: what came meanwhile is gone.
        const older = await Promise.all(STREAMS.map((key) => redis.sendCommand(['DUMP', key], AS_BYTES)));
        await sleep(ms);
        for (const [index, dump] of older.entries()) {
          if (dump)
            await redis.sendCommand(['RESTORE', STREAMS[index]!, '0', dump as unknown as Buffer, 'REPLACE']);
        }
        return `${ms} ms of it`;
      } catch {
        return null; // Redis was away
      }
    },
  },
  {
    kind: 'every event three times, shuffled',
    strike: async ({ stack, random }) => {
      const links = stack.board.between(undefined, 'redis');
      for (const link of links) {
        link.rewrite = tripled(random);
        link.breakAll(); // connections that begin now are rewritten from their first byte
      }
      await sleep(random.int(2_000, 5_000));
      for (const link of links) link.rewrite = undefined;
      return 'to every reader';
    },
  },
  {
    kind: 'Redis hung',
    strike: async ({ stack, random }) => {
      const links = stack.board.between(undefined, 'redis');
      for (const link of links) link.set({ type: 'hang', direction: 'both' });
      const ms = random.int(500, 7_000);
      await sleep(ms);
      for (const link of links) link.set({ type: 'pass' });
      return `${ms} ms`;
    },
  },
];

const AS_BYTES = { typeMapping: { 36: Buffer } };
