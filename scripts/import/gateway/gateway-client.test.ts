import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OperatorError } from '../../process/operator-error.js';
import { gatewayClient } from './gateway-client.js';

/** A server that answers each request with the next of `answers`; `cut` breaks the connection. */
describe('gatewayClient', () => {
  type Answer = { status: number; body: object | string } | 'cut';
  let server: Server;
  let url: string;
  let answers: Answer[] = [];
  let bodies: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        bodies.push(body);
        const answer = answers.shift() ?? { status: 200, body: { data: { ok: true } } };
        if (answer === 'cut') return void request.socket.destroy();
        response.writeHead(answer.status, { 'content-type': 'application/json' });
        response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(() => ([answers, bodies] = [[], []]));

  const client = (to = url, patienceMs = 5_000) =>
    gatewayClient({
      ...{ url: to, token: 't', connections: 2 },
      retries: { patienceMs, firstDelayMs: 5, longestDelayMs: 20 },
    });
  const ask = async (to?: string, patienceMs?: number) => {
    const gateway = client(to, patienceMs);
    return await gateway.request('mutation', { key: 'k1' }).finally(() => gateway.close());
  };
  const error = (code: string) => ({
    status: 200,
    body: { data: null, errors: [{ message: 'm', extensions: { code } }] },
  });
  const inProgress = {
    status: 200,
    body: { data: { m: { userErrors: [{ code: 'IDEMPOTENCY_IN_PROGRESS' }] } } },
  };

  it('repeats what passes by itself, with the very same request', async () => {
    answers = [
      'cut',
      error('SERVICE_UNAVAILABLE'),
      { status: 503, body: 'down' },
      inProgress,
      error('RATE_LIMITED'),
    ];
    expect(await ask()).toEqual({ ok: true });
    expect(bodies).toHaveLength(6);
    expect(new Set(bodies).size).toBe(1);
  });

  it('gives up when its patience ends, and says what to do', async () => {
    answers = Array.from({ length: 1_000 }, () => error('SERVICE_UNAVAILABLE'));
    await expect(ask(url, 300)).rejects.toThrow(/npm start.*run the same command again/);
    expect(bodies.length).toBeGreaterThan(5);
  });

  it.each([
    [{ status: 401, body: {} }, /refused the token/],
    [error('FORBIDDEN'), /role may not import/],
    [{ status: 404, body: 'nothing here' }, /no GraphQL gateway/],
  ])('says at once what the operator can mend (%#)', async (answer, message) => {
    answers = [answer];
    const failure: unknown = await ask().catch((reason: unknown) => reason);
    expect(failure).toBeInstanceOf(OperatorError);
    expect((failure as Error).message).toMatch(message);
    expect(bodies).toHaveLength(1);
  });

  it('does not repeat a request that is wrong', async () => {
    answers = [error('BAD_USER_INPUT')];
    await expect(ask()).rejects.toThrow('The gateway refused the request: m');
    expect(bodies).toHaveLength(1);
  });

  it('says so when nobody answers, or the address is none', async () => {
    await expect(ask('http://127.0.0.1:1/graphql', 100)).rejects.toThrow(/does not answer \(ECONNREFUSED\)/);
    expect(() => client('localhost')).toThrow(/is no address of a gateway/);
  });
});
