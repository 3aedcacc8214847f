import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { Delivery } from '../live/delivery.js';
import { nextEventsChunk, nextFrames } from './next-messages.js';

const deliveryOf = (sequence: number, text: string) =>
  new Delivery(sequence, `cursor-${sequence}`, { data: { text } });

describe('frames', () => {
  let server: Server;
  let sent: Buffer;

  beforeAll(async () => {
    const webSockets = new WebSocketServer({ noServer: true });
    server = createServer();
    server.on('upgrade', (request, connection, head) =>
      webSockets.handleUpgrade(request, connection, head, (webSocket) => {
        connection.write(sent);
        webSocket.close();
      }),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => server.close());

  it('of every length are what a client reads as messages, several in one write', async () => {
    const texts = ['', 'x'.repeat(60), 'ü€𝄞"\n', 'x'.repeat(40_000), 'y'.repeat(70_000), 'last'];
    sent = nextFrames(
      'é-"1"',
      texts.map((text, index) => deliveryOf(index, text)),
    );
    const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const read: unknown[] = [];
    client.on('message', (data) => read.push(JSON.parse((data as Buffer).toString())));
    const code = await new Promise((resolve) => client.once('close', resolve));
    expect(code).toBe(1005); // the close that follows is read as one too
    expect(read).toEqual(texts.map((text) => ({ id: 'é-"1"', type: 'next', payload: { data: { text } } })));
  });
});

it('an SSE chunk carries its length and each event its cursor', () => {
  const [size, events] = nextEventsChunk([deliveryOf(1, 'ü'), deliveryOf(2, 'b')])
    .toString()
    .split('\r\n');
  expect(Number.parseInt(size!, 16)).toBe(Buffer.byteLength(events!));
  expect(events).toBe(
    'event: next\nid: cursor-1\ndata: {"data":{"text":"ü"}}\n\nevent: next\nid: cursor-2\ndata: {"data":{"text":"b"}}\n\n',
  );
});
