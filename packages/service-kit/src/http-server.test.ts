import net from 'node:net';
import { createLogger } from './logger.js';
import { HttpError, readBody, sendJson, startHttpServer, type RunningHttpServer } from './http-server.js';

let http: RunningHttpServer;
let release: () => void;
let received: () => void;
let ended: () => void;
const logger = createLogger('test', 'silent');
const faults: unknown[] = [];
logger.error = (fault: unknown) => void faults.push(fault);

beforeAll(async () => {
  http = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    logger,
    routes: {
      '/echo': async (request, response) => {
        sendJson(response, 200, { size: (await readBody(request, 100)).length });
      },
      '/upload': async (request) => {
        request.once('data', () => received());
        await readBody(request, 100).finally(() => ended());
      },
      '/teapot': () => {
        throw new HttpError(418, 'TEAPOT', 'short and stout');
      },
      '/fault': () => {
        throw new Error('SELECT secret FROM vault at /srv/app');
      },
      '/slow': async (_request, response) => {
        await new Promise<void>((resolve) => (release = resolve));
        sendJson(response, 200, { done: true });
      },
    },
  });
});
afterAll(() => http.stop());

const call = async (path: string, init?: RequestInit) => {
  const response = await fetch(`${http.url}${path}`, init);
  return { status: response.status, body: (await response.json()) as { errors?: unknown[] } };
};
const errors = (code: string, message: string) => ({ errors: [{ message, extensions: { code } }] });

it('answers every refusal as JSON with a code', async () => {
  expect(await call('/nowhere')).toEqual({
    status: 404,
    body: errors('NOT_FOUND', 'There is nothing at /nowhere'),
  });
  expect(await call('/teapot')).toEqual({ status: 418, body: errors('TEAPOT', 'short and stout') });
});

it('tells nothing of a fault of ours', async () => {
  const { status, body } = await call('/fault');
  expect(status).toBe(500);
  expect(JSON.stringify(body)).not.toMatch(/SELECT|srv/);
  expect(faults).toMatchObject([{ path: '/fault' }]);
});

it('calls it no fault when a client goes away in the middle of its request', async () => {
  const arrived = new Promise<void>((resolve) => (received = resolve));
  const over = new Promise<void>((resolve) => (ended = resolve));
  const socket = net.connect(http.port, '127.0.0.1');
  socket.write('POST /upload HTTP/1.1\r\nhost: test\r\ncontent-length: 50\r\n\r\nhalf of it');
  await arrived;
  socket.destroy();
  await over;
  await new Promise((resolve) => setImmediate(resolve));
  expect(faults).not.toContainEqual(expect.objectContaining({ path: '/upload' }));
});

it('takes a body up to the limit and refuses one byte more, announced or streamed', async () => {
  expect(await call('/echo', { method: 'POST', body: 'x'.repeat(100) })).toMatchObject({
    status: 200,
    body: { size: 100 },
  });
  expect((await call('/echo', { method: 'POST', body: 'x'.repeat(101) })).status).toBe(413);
  const stream = new Blob(['x'.repeat(60), 'x'.repeat(60)]).stream();
  const streamed = await call('/echo', { method: 'POST', body: stream, duplex: 'half' } as RequestInit);
  expect(streamed.status).toBe(413);
});

it('lets a running request end before it stops', async () => {
  const answer = call('/slow');
  while (!release) await new Promise((resolve) => setImmediate(resolve));
  const stopped = http.stop();
  release();
  expect((await answer).status).toBe(200);
  await stopped;
});

it('answers what comes over an idle connection while it stops, and ends the connection with it', async () => {
  const stopping = await startHttpServer({
    ...{ host: '127.0.0.1', port: 0, logger, lingerMs: 5_000 },
    routes: { '/': (_request, response) => sendJson(response, 200, {}) },
  });
  const socket = net.connect(stopping.port, '127.0.0.1');
  const answer = async () => {
    const closed = new Promise<'closed'>((resolve) => socket.once('close', () => resolve('closed')));
    const bytes = new Promise<string>((resolve) => socket.once('data', (chunk) => resolve(chunk.toString())));
    socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    return { head: await Promise.race([bytes, closed]), closed };
  };
  expect((await answer()).head).toMatch(/^HTTP\/1\.1 200 [\s\S]*connection: keep-alive/i);
  const stopped = stopping.stop();
  await expect(fetch(stopping.url)).rejects.toThrow(); // it accepts no more
  const last = await answer();
  expect(last.head).toMatch(/^HTTP\/1\.1 200 [\s\S]*connection: close/i);
  expect(await last.closed).toBe('closed');
  await stopped;
});
