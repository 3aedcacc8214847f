import { LogBench, context, paymentEvent } from './harness.js';
import { appendEvents, readEvents } from '../src/index.js';
import type { NewEvent } from '../src/index.js';

describe('appending', () => {
  let bench: LogBench;
  beforeAll(async () => void (bench = await LogBench.open('append')));
  afterAll(() => bench.close());
  const count = async () =>
    Number((await bench.rows<{ n: string }>('SELECT COUNT(*) AS n FROM outbox'))[0]?.n);

  it('is refused outside a transaction', async () => {
    const append = appendEvents(bench.dataSource.manager, 'finance', [paymentEvent('p', 1)], context);
    await expect(append).rejects.toThrow('needs an open transaction');
    expect(await count()).toBe(0);
  });

  it('comes to nothing when the transaction does', async () => {
    const undone = bench.pay('p', () => Promise.reject(new Error('changed my mind')));
    await expect(undone).rejects.toThrow('changed my mind');
    expect(await count()).toBe(0);
  });

  it('refuses an event that breaks its contract, or that another source publishes', async () => {
    const wrong = paymentEvent('p', 1);
    const broken = { ...wrong, data: { ...wrong.data, amount: 'ten' } };
    const append = (source: 'finance' | 'orders', event: NewEvent<'finance'>) =>
      bench.dataSource.transaction((tx) => appendEvents(tx, source as 'finance', [event], context));
    await expect(append('finance', broken)).rejects.toThrow('PAYMENT_RECORDED: data.amount');
    await expect(append('orders', wrong)).rejects.toThrow('is published by finance, not orders');
    expect(await count()).toBe(0);
  });

  it('reads back what was appended, byte by byte, before it reached the stream', async () => {
    const event = { ...paymentEvent('p_é中', 7), aggregateId: 'p_7' };
    const before = Date.now();
    await bench.dataSource.transaction((tx) =>
      appendEvents(tx, 'finance', [event], { ...context, causationId: 'evt_0' }),
    );
    expect((await readEvents(bench.dataSource, 0, 10)).events).toEqual([]); // not sequenced yet
    const log = bench.startLog();
    log.nudge();
    let page = await log.readEvents(0, 10);
    while (page.events.length === 0) page = await log.readEvents(0, 10);
    expect(page).toMatchObject({ oldestSequence: 1, latestSequence: 1 });
    expect(page.events[0]).toEqual({
      ...event,
      ...context,
      eventId: expect.stringMatching(/^evt_[0-9A-Z]{26}$/) as string,
      source: 'finance',
      sequence: 1,
      schemaVersion: 1,
      causationId: 'evt_0',
      timestamp: expect.any(Number) as number,
    });
    expect(page.events[0]!.timestamp).toBeGreaterThanOrEqual(before);
    expect(page.events[0]!.timestamp).toBeLessThanOrEqual(Date.now());
    await log.stop();
  });

  it('splits what is too much for one statement, and keeps its order', async () => {
    const events = Array.from({ length: 1_203 }, (_, i) => paymentEvent(`bulk_${i}`, 1));
    await bench.dataSource.transaction((tx) => appendEvents(tx, 'finance', events, context));
    const rows = await bench.rows<{ payment: string }>(
      "SELECT aggregate_id AS payment FROM outbox WHERE aggregate_id LIKE 'bulk%' ORDER BY id",
    );
    expect(rows.map(({ payment }) => payment)).toEqual(events.map(({ aggregateId }) => aggregateId));
  });
});
