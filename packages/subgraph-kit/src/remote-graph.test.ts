import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { identityOf } from '@tradegraph/service-kit';
import { RemoteRefused, RemoteUnavailable, callSubgraph } from './remote-graph.js';

const SECRET = 'a-secret-of-at-least-thirty-two-characters';

describe('another subgraph', () => {
  let server: Server;
  let port: number;
  let seen: { body: unknown; identity: unknown } | undefined;
  let answer: { status: number; body: string; delayMs?: number };
  beforeEach(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        seen = { body: JSON.parse(body), identity: identityOf(SECRET, request.headers) };
        setTimeout(() => response.writeHead(answer.status).end(answer.body), answer.delayMs ?? 0);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterEach(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  const call = (timeoutMs = 2_000) =>
    callSubgraph({
      url: `http://127.0.0.1:${port}`,
      ...{ identitySecret: SECRET, caller: 'orders', timeoutMs },
    })<{ n: number }>('query($a: Int) { n }', { a: 1 }, 'corr');

  it('is asked as a service, signed, and its data comes back', async () => {
    answer = { status: 200, body: '{"data":{"n":7}}' };
    expect(await call()).toEqual({ n: 7 });
    expect(seen).toEqual({
      body: { query: 'query($a: Int) { n }', variables: { a: 1 } },
      identity: { viewer: { id: 'orders', roles: ['service'] }, correlationId: 'corr' },
    });
  });

  it.each([
    ['a status of its own fault', 503, '{}'],
    ['something else than JSON', 200, '<html>'],
    ['a masked fault', 200, '{"errors":[{"message":"x","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}'],
  ])('is unavailable when it answers %s', async (_what, status, body) => {
    answer = { status, body };
    await expect(call()).rejects.toThrow(RemoteUnavailable);
  });

  it('is unavailable when it is too slow or not there', async () => {
    answer = { status: 200, body: '{"data":{}}', delayMs: 500 };
    await expect(call(50)).rejects.toThrow(RemoteUnavailable);
    server.close();
    server.closeAllConnections();
    await expect(call()).rejects.toThrow(RemoteUnavailable);
  });

  it.each([
    ['a field that it does not have', 400, '{"errors":[{"message":"Cannot query"}]}'],
    ['a refusal', 200, '{"errors":[{"message":"no","extensions":{"code":"FORBIDDEN"}}]}'],
  ])('refuses with %s', async (_what, status, body) => {
    answer = { status, body };
    await expect(call()).rejects.toThrow(RemoteRefused);
  });
});
