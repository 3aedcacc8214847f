import { setTimeout as sleep } from 'node:timers/promises';
import { LogBench, until, upTo } from './harness.js';
import { guardedTransaction } from '../src/guarded-transaction.js';
import { sequenceEvents } from '../src/sequencer.js';

interface Row {
  sequence: string | null;
  aggregateId: string;
  version: string;
}

describe('sequencing', () => {
  let bench: LogBench;
  beforeEach(async () => void (bench = await LogBench.open('sequencing')));
  afterEach(() => bench.close());

  const outbox = () =>
    bench.rows<Row>(
      'SELECT sequence, aggregate_id AS aggregateId, aggregate_version AS version FROM outbox ORDER BY sequence',
    );

  it('is gapless and in each aggregate’s order, with 8 writers and two sequencing replicas', async () => {
    const all = { restartTail: 10_000 };
    const logs = [bench.startLog(all), bench.startLog(all, bench.redis, await bench.replica())];
    const EACH = 260;
    let rolledBack = 0;
    const writer = async (w: number) => {
      for (let i = 0; i < EACH; i++) {
        // Commits in another order than the inserts, and some not at all.
        const undo = i % 20 === 7;
        const command = bench.pay(`p_${(i * 7 + w) % 40}`, async () => {
          if (i % 5 === w % 5) await sleep(Math.random() * 3);
          if (undo) throw new Error('undo');
        });
        await command.catch(() => rolledBack++);
        logs[w % 2]?.nudge();
      }
    };
    await Promise.all(upTo(8).map(writer));
    const total = 8 * EACH - rolledBack;
    expect(rolledBack).toBe(8 * (EACH / 20));
    await until(
      async () => (await bench.streamed()).length >= total,
      'the stream to have every event',
      30_000,
    );

    const rows = await outbox();
    expect(rows.map(({ sequence }) => Number(sequence))).toEqual(upTo(total));
    const versions = new Map<string, number>();
    for (const { aggregateId, version } of rows) {
      expect(Number(version)).toBe((versions.get(aggregateId) ?? 0) + 1);
      versions.set(aggregateId, Number(version));
    }
    expect(await bench.streamed()).toEqual(upTo(total));
  }, 180_000); // 2,000 transactions: seconds on a free machine, more on a shared one

  it('passes over an open transaction without waiting for it, and takes its event when it commits', async () => {
    let append!: () => void;
    const appended = new Promise<void>((resolve) => (append = resolve));
    let commit!: () => void;
    const mayCommit = new Promise<void>((resolve) => (commit = resolve));
    const slow = bench.pay('slow', async () => {
      append();
      await mayCommit;
    });
    await appended;
    await bench.pay('quick');
    expect(await sequenceEvents({ dataSource: bench.dataSource, limit: 100 })).toBe(1);
    expect(await sequenceEvents({ dataSource: bench.dataSource, limit: 100 })).toBe(0);
    commit();
    await slow;
    expect(await sequenceEvents({ dataSource: bench.dataSource, limit: 100 })).toBe(1);
    const rows = await outbox();
    expect(rows.map(({ aggregateId }) => aggregateId)).toEqual(['quick', 'slow']);
  });

  it('numbers each event once when replicas start at the same moment', async () => {
    await bench.payMany(300);
    const replicas = await Promise.all(upTo(4).map(() => bench.replica()));
    const numbered = await Promise.all(
      replicas.map((replica) => sequenceEvents({ dataSource: replica, limit: 1_000 })),
    );
    expect(numbered.reduce((sum, n) => sum + n)).toBe(300);
    expect((await outbox()).map(({ sequence }) => Number(sequence))).toEqual(upTo(300));
  });

  it('takes the election from a replica that hangs while it holds it', async () => {
    await bench.payMany(3);
    const hung = await bench.replica();
    let locked!: () => void;
    const holdsLock = new Promise<void>((resolve) => (locked = resolve));
    const hanging = guardedTransaction(hung, async (tx) => {
      await tx.query('SELECT sequence FROM outbox_counter WHERE id = 1 FOR UPDATE');
      locked();
      await sleep(9_000);
      await tx.query('UPDATE outbox_counter SET sequence = 1000 WHERE id = 1');
    }).catch((error: unknown) => error);
    await holdsLock;
    const started = Date.now();
    expect(await sequenceEvents({ dataSource: bench.dataSource, limit: 100 })).toBe(3);
    expect(Date.now() - started).toBeLessThan(8_500);
    expect(await hanging).toBeInstanceOf(Error);
    expect((await outbox()).map(({ sequence }) => Number(sequence))).toEqual([1, 2, 3]);
  });
});
