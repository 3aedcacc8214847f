import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '@tradegraph/test-kit';
import { DelayLine } from './delay-line.js';
import { mysqlFramer, redisFramer } from './framing.js';
import { readResp, rewriteEntries, writeResp } from './resp.js';
import type { Rule } from './rule.js';
import { Switchboard } from './switchboard.js';
import { TransactionLabel } from './transaction-label.js';

const packet = (number: number, payload: Buffer): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUIntLE(payload.length, 0, 3);
  head[3] = number;
  return Buffer.concat([head, payload]);
};
const query = (sql: string): Buffer => packet(0, Buffer.concat([Buffer.from([3]), Buffer.from(sql)]));
const redis = (...words: string[]): Buffer =>
  Buffer.from(
    `*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`,
  );

describe('framing', () => {
  it('finds queries among MySQL packets, however the network cuts them', () => {
    const bytes = Buffer.concat([packet(1, Buffer.from('\x03login')), query('SELECT 1'), query('COMMIT')]);
    for (const size of [1, 3, 7, bytes.length]) {
      const framer = mysqlFramer();
      const messages = [];
      for (let at = 0; at < bytes.length; at += size)
        messages.push(...framer.push(bytes.subarray(at, at + size)));
      expect(messages.map(({ text }) => text)).toEqual([null, 'SELECT 1', 'COMMIT']);
      expect(Buffer.concat(messages.map((message) => message.bytes))).toEqual(bytes);
    }
  });

  it('finds the words of Redis commands, whatever bytes they hold', () => {
    const bytes = Buffer.concat([
      redis('XREAD', 'BLOCK', '1000'),
      redis('EVAL', 'a\r\n*1\r\n', '1', 'events:订单'),
    ]);
    for (const size of [1, 5, bytes.length]) {
      const framer = redisFramer();
      const messages = [];
      for (let at = 0; at < bytes.length; at += size)
        messages.push(...framer.push(bytes.subarray(at, at + size)));
      expect(messages.map(({ text }) => text)).toEqual([
        'XREAD BLOCK 1000',
        'EVAL a\r\n*1\r\n 1 events:订单',
      ]);
      expect(Buffer.concat(messages.map((message) => message.bytes))).toEqual(bytes);
    }
  });

  it('tells whose transaction a COMMIT ends', () => {
    const kindAfter = (...statements: string[]) => {
      const label = new TransactionLabel();
      for (const sql of statements) label.note(sql);
      return label.kind;
    };
    const begin = 'START TRANSACTION';
    expect(kindAfter(begin, 'INSERT INTO idempotency_key (…)', 'COMMIT')).toBe('command');
    expect(kindAfter(begin, 'SELECT sequence FROM outbox_counter WHERE id = 1 FOR UPDATE')).toBe('sequencer');
    expect(kindAfter(begin, 'SELECT sequence FROM inbox_offset WHERE consumer = 1\n FOR UPDATE')).toBe(
      'consumer',
    );
    expect(kindAfter(begin, 'INSERT INTO idempotency_key (…)', 'COMMIT', begin, 'SELECT 1')).toBe('job');
  });
});

describe('rewriting', () => {
  const entries = '*2\r\n*2\r\n$3\r\n1-0\r\n*0\r\n*2\r\n$3\r\n2-0\r\n*0\r\n';
  const reversed = '*2\r\n*2\r\n$3\r\n2-0\r\n*0\r\n*2\r\n$3\r\n1-0\r\n*0\r\n';

  it.each([
    ['RESP 2', '*1\r\n*2\r\n$1\r\nk\r\n'],
    ['RESP 3', '%1\r\n$1\r\nk\r\n'],
  ])('changes the entries of an XREAD in %s', (_name, head) => {
    const read = readResp(Buffer.from(head + entries))!;
    expect(read.end).toBe(head.length + entries.length);
    const written = writeResp(rewriteEntries(read.value, (items) => [...items].reverse()));
    expect(written.toString()).toBe(head + reversed);
  });

  it('leaves everything else as it was, and waits for what is not whole', () => {
    for (const text of ['+OK\r\n', ':12\r\n', '*-1\r\n', '_\r\n', '$-1\r\n', '$2\r\nab\r\n']) {
      expect(writeResp(rewriteEntries(readResp(Buffer.from(text))!.value, () => [])).toString()).toBe(text);
      expect(readResp(Buffer.from(text.slice(0, -1)))).toBeUndefined();
    }
  });
});

describe('a slow line', () => {
  it('keeps the order while its delay changes and its timers are late', async () => {
    const written: string[] = [];
    const line = new DelayLine((bytes) => void written.push(bytes.toString()));
    const sent = Array.from({ length: 60 }, (_, index) => String(index));
    for (const [index, text] of sent.entries()) {
      line.push(Buffer.from(text), [30, 0, 7, 1][index % 4]!);
      if (index % 10 === 9) {
        await new Promise((resolve) => setTimeout(resolve, 3));
        for (const until = Date.now() + 25; Date.now() < until;); // nothing else runs meanwhile
        line.push(Buffer.from('now'), 0);
      }
    }
    await until(() => written.length === 66);
    expect(written.filter((text) => text !== 'now')).toEqual(sent);
    expect(written.indexOf('now')).toBe(10);
  });
});

describe('a link', () => {
  let folder: string;
  let board: Switchboard;
  let server: net.Server;
  let received: string[];
  const clients: net.Socket[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'link-'));
    received = [];
    board = new Switchboard();
    server = net.createServer((socket) => {
      const framer = mysqlFramer();
      socket.on('error', () => undefined);
      socket.on('data', (chunk) => {
        for (const { text } of framer.push(chunk)) {
          received.push(text!);
          socket.write(`done ${text};`);
        }
      });
    });
    await new Promise<void>((resolve) => server.listen(join(folder, 'server'), resolve));
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.destroy();
    await board.close();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true });
  });

  const open = async () => {
    const link = await board.open({
      ...{ from: 'orders-1', to: 'mysql', protocol: 'mysql', listen: { path: join(folder, 'link') } },
      targets: () => [{ path: join(folder, 'nobody') }, { path: join(folder, 'server') }],
    });
    return link;
  };
  const connect = () => {
    const socket = net.connect(join(folder, 'link'));
    const client = { socket, answers: '', closed: false };
    socket.on('data', (chunk) => (client.answers += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => (client.closed = true));
    clients.push(socket);
    return client;
  };

  it('passes over a replica that is not there, and hands both directions on', async () => {
    await open();
    const client = connect();
    client.socket.write(query('SELECT 1'));
    await until(() => client.answers === 'done SELECT 1;');
  });

  it('holds everything while it hangs, and goes on where it stopped', async () => {
    const link = await open();
    const client = connect();
    client.socket.write(query('A'));
    await until(() => client.answers === 'done A;');
    link.set({ type: 'hang', direction: 'down' });
    client.socket.write(query('B'));
    await until(() => received.length === 2);
    link.set({ type: 'hang', direction: 'both' });
    client.socket.write(query('C'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([received, client.answers, client.closed]).toEqual([['A', 'B'], 'done A;', false]);
    link.heal();
    await until(() => client.answers === 'done A;done B;done C;');
  });

  it('delays without changing the order', async () => {
    const link = await open();
    const client = connect();
    link.set({ type: 'delay', ms: 80 });
    const started = Date.now();
    client.socket.write(query('A'));
    await until(() => received.length === 1);
    link.set({ type: 'delay', ms: 1 });
    client.socket.write(query('B'));
    await until(() => client.answers === 'done A;done B;');
    expect(Date.now() - started).toBeGreaterThanOrEqual(80);
  });

  it('breaks and refuses connections while it is cut', async () => {
    const link = await open();
    const early = connect();
    early.socket.write(query('A'));
    await until(() => early.answers !== '');
    link.set({ type: 'cut' });
    const late = connect();
    await until(() => early.closed && late.closed);
    link.heal();
    const again = connect();
    again.socket.write(query('B'));
    await until(() => again.answers === 'done B;');
  });

  it('breaks a connection before a COMMIT reaches the server, and tells', async () => {
    await open();
    const hits: string[] = [];
    const remove = board.add({
      matches: ({ text, from, transaction }) =>
        text === 'COMMIT' && from === 'orders-1' && transaction === 'job',
      at: 'before',
      onHit: ({ text }) => hits.push(text!),
    });
    const client = connect();
    client.socket.write(Buffer.concat([query('INSERT'), query('COMMIT')]));
    await until(() => client.closed);
    expect([received, hits]).toEqual([['INSERT'], ['COMMIT']]);
    remove();
    const again = connect();
    again.socket.write(query('COMMIT'));
    await until(() => again.answers === 'done COMMIT;');
  });

  it('lets a COMMIT through and loses its answer', async () => {
    await open();
    board.add({ matches: ({ text }) => text === 'COMMIT', at: 'after' });
    const client = connect();
    client.socket.write(query('COMMIT'));
    await until(() => client.closed);
    expect([received, client.answers]).toEqual([['COMMIT'], '']);
  });

  it('holds a message until its rule is gone', async () => {
    await open();
    const remove = board.add({ matches: ({ text }) => text === 'COMMIT', at: 'hold' });
    const client = connect();
    client.socket.write(Buffer.concat([query('A'), query('COMMIT'), query('B')]));
    await until(() => received.length === 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([received, client.closed]).toEqual([['A'], false]);
    remove();
    await until(() => client.answers === 'done A;done COMMIT;done B;');
  });

  it('cuts off what it held, when the rule changes its mind', async () => {
    const link = await open();
    const rule: Rule = { matches: ({ text }) => text === 'COMMIT', at: 'hold' };
    board.add(rule);
    const client = connect();
    client.socket.write(Buffer.concat([query('A'), query('COMMIT')]));
    await until(() => received.length === 1);
    rule.at = 'before';
    link.recheck();
    await until(() => client.closed);
    expect(received).toEqual(['A']);
  });
});
