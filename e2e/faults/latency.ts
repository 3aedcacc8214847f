import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from './figures.js';
import type { Watch } from './live/change.js';
import { Subscriber } from './live/subscriber.js';
import { CHANNEL } from './load/command.js';
import type { Load } from './load/load.js';
import type { Random } from './random.js';
import type { Stack } from './stack/stack.js';
import { latestSequence } from './checks/rows.js';

export interface Latency {
  name: string;
  count: number;
  p50Ms: number | null;
  p99Ms: number | null;
}

const EVENTS = 150;
const PLAIN: Watch = {
  name: 'own facts',
  field: 'orderChanged',
  fields: 'occurredAt status',
  transport: 'websocket',
};
const WHOLE: Watch = {
  ...PLAIN,
  name: 'with entity fields',
  fields: 'occurredAt status order { orderNo version lines { skuCode } }',
};

/**
 * From a command's commit to its subscribers, while nothing else happens. Measured from the event's own time, which
 * its process gives it shortly before the commit: the true figure is a little smaller.
 */
export async function measureLatency(stack: Stack, load: Load, random: Random): Promise<Latency[]> {
  const startAfter = await latestSequence(stack.database, 'orders');
  const { gateways, token } = stack;
  const subscribers = [PLAIN, WHOLE].map(
    (watch) => new Subscriber({ watch, gateways: [gateways[0]!], token, random, startAfter }),
  );
  for (const subscriber of subscribers) subscriber.start();
  await sleep(1_000);
  for (let number = 1; number <= EVENTS; number++) {
    const key = `latency-${number}`;
    const lines = [{ skuCode: 'FAULT-1', quantity: 1, unitPrice: '1.00' }];
    const order = {
      channel: CHANNEL,
      channelOrderId: key,
      currencyCode: 'EUR',
      placedAt: '2026-03-01T10:00:00Z',
      lines,
    };
    await load.settle('latency', { key, operation: 'createOrder', input: { order } }, random);
    await sleep(15);
  }
  for (let tries = 0; tries < 100 && subscribers.some(({ received }) => received.length < EVENTS); tries++)
    await sleep(50);
  await Promise.all(subscribers.map((subscriber) => subscriber.stop()));
  return subscribers.map(({ name, received }) => {
    // The first ones warm up caches and compilers.
    const times = received.slice(20).map(({ at, occurredAt }) => at - (occurredAt ?? at));
    return { name, count: times.length, p50Ms: percentile(times, 0.5), p99Ms: percentile(times, 0.99) };
  });
}
