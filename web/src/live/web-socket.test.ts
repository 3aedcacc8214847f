import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, GraphQLError } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocket, WebSocketServer } from 'ws';
import type { LiveChange } from './change.js';
import { follow, type Following } from './follow.js';
import { openLiveSocket, toLiveError, type LiveSocket } from './web-socket.js';

const schema = buildSchema(`
  type Query { _: Int }
  type Subscription { ticked(after: String): Tick }
  type Tick { cursor: String! occurredAt: String! }
`);
const QUERY = 'subscription ($after: String) { ticked(after: $after) { cursor occurredAt } }';

/** A log of 1, 2, 3… that grows by one every 5 ms and is read from any place of it. */
class TickServer {
  readonly sockets = new Set<WebSocket>();
  readonly starts: (string | null)[] = [];
  end = 0;
  #http: Server = createServer();
  #growing = setInterval(() => this.end++, 5);
  #closed = false;
  #closing: (() => void | Promise<void>) | undefined;

  async listen(): Promise<string> {
    const wss = new WebSocketServer({ server: this.#http, path: '/graphql' });
    wss.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
    const { dispose } = useServer(
      {
        schema,
        onConnect: ({ connectionParams }) => connectionParams?.['authorization'] === 'Bearer good',
        subscribe: (args) => this.ticks((args.variableValues as { after?: string })?.after ?? null) as never,
      },
      wss,
    );
    this.#closing = dispose;
    await new Promise<void>((resolve) => this.#http.listen(0, '127.0.0.1', resolve));
    return `ws://127.0.0.1:${(this.#http.address() as AddressInfo).port}/graphql`;
  }

  /** Around each resume it sends one change twice, as a server may. */
  private ticks(after: string | null) {
    this.starts.push(after);
    if (after === 'expired') {
      return { errors: [new GraphQLError('too old', { extensions: { code: 'CURSOR_EXPIRED' } })] };
    }
    const self = this;
    return (async function* () {
      let at = after === null ? self.end : Number(after) - 1;
      while (!self.#closed) {
        if (at < self.end) {
          const tick = { cursor: String(++at), occurredAt: new Date().toISOString() };
          yield { data: { ticked: tick } };
        } else await new Promise((resolve) => setTimeout(resolve, 3));
      }
    })();
  }

  cut(): void {
    for (const socket of this.sockets) socket.terminate();
  }

  async close(): Promise<void> {
    clearInterval(this.#growing);
    this.#closed = true;
    await this.#closing?.();
    this.cut();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }
}

describe('a feed over a real WebSocket', () => {
  let server: TickServer;
  let url: string;
  let socket: LiveSocket | undefined;
  let following: Following | undefined;

  beforeEach(async () => {
    server = new TickServer();
    url = await server.listen();
  });
  afterEach(async () => {
    following?.stop();
    socket?.close();
    await server.close();
  });

  const until = async (condition: () => boolean, ms = 10_000) => {
    const end = Date.now() + ms;
    while (!condition()) {
      if (Date.now() > end) throw new Error('It did not happen in time');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };

  it('misses nothing and repeats nothing over ten cut connections', async () => {
    socket = openLiveSocket({ url, authorization: () => 'Bearer good', webSocketImpl: WebSocket });
    const received: number[] = [];
    let gaps = 0;
    following = follow<LiveChange>({
      subscribe: (after, sink) =>
        socket!.subscribe({ query: QUERY, variables: { after }, field: 'ticked' }, sink),
      onChange: ({ cursor }) => received.push(Number(cursor)),
      onGap: () => gaps++,
    });
    await until(() => received.length > 10);
    for (let i = 0; i < 10; i++) {
      const before = received.length;
      server.cut();
      await until(() => following!.state === 'offline' || received.length > before + 5);
      following.retryNow();
      await until(() => received.length > before + 10);
    }
    const first = received[0]!;
    expect(received).toEqual(received.map((_, i) => first + i));
    expect(gaps).toBe(0);
    expect(server.starts).toHaveLength(11);
  }, 30_000);

  it('stops asking when the token is refused', async () => {
    socket = openLiveSocket({ url, authorization: () => 'Bearer bad', webSocketImpl: WebSocket });
    const refused: string[] = [];
    following = follow<LiveChange>({
      subscribe: (after, sink) =>
        socket!.subscribe({ query: QUERY, variables: { after }, field: 'ticked' }, sink),
      onChange: () => undefined,
      onRefused: ({ code }) => refused.push(code),
    });
    await until(() => refused.length === 1);
    expect(refused).toEqual(['UNAUTHENTICATED']);
    expect(server.starts).toEqual([]);
  });

  it('hands on the code of a refused subscription', async () => {
    socket = openLiveSocket({ url, authorization: () => 'Bearer good', webSocketImpl: WebSocket });
    const codes: (string | undefined)[] = [];
    socket.subscribe(
      { query: QUERY, variables: { after: 'expired' }, field: 'ticked' },
      {
        opened: () => undefined,
        next: (_, [error]) => codes.push(error?.code),
        ended: (error) => error && codes.push(error.code),
      },
    );
    await until(() => codes.length === 1);
    expect(codes).toEqual(['CURSOR_EXPIRED']);
  });
});

describe('toLiveError', () => {
  it.each([
    [{ code: 4401, reason: 'no token' }, 'UNAUTHENTICATED', 'no token'],
    [{ code: 4403, reason: '' }, 'UNAUTHENTICATED', 'closed (4403)'],
    [{ code: 4409, reason: 'b3JkZXJzOjEy' }, 'SERVICE_UNAVAILABLE', 'b3JkZXJzOjEy'],
    [{ code: 1012, reason: 'restart' }, 'SERVICE_UNAVAILABLE', 'restart'],
    [new Error('ECONNREFUSED'), 'SERVICE_UNAVAILABLE', 'ECONNREFUSED'],
    [{ message: 'x', extensions: { code: 'FORBIDDEN' } }, 'FORBIDDEN', 'x'],
    ['odd', 'SERVICE_UNAVAILABLE', 'odd'],
  ])('%j', (error, code, message) => {
    expect(toLiveError(error)).toEqual({ code, message });
  });
});
