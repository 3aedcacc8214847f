import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { TokenVerifier } from '../identity/verify-token.js';
import type { Attempts } from '../limits/attempts.js';
import { LiveSocket } from './live-socket.js';
import { SUBPROTOCOL, closeCodes } from './messages.js';
import type { TransportParts } from './operations.js';

const MAX_MESSAGE_BYTES = 1024 * 1024;
const PING_MS = 30_000;
const CLOSE_TIMEOUT_MS = 10_000;
const STOP_MS = 2_000;

/** Serves graphql-transport-ws on `/graphql` of an HTTP server. */
export function serveWebSockets(
  server: Server,
  verify: TokenVerifier,
  attempts: Attempts,
  parts: TransportParts,
) {
  const sockets = new Set<LiveSocket>();
  const { sockets: gauge } = parts.metrics.live;
  const options = {
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    handleProtocols: (offered: Set<string>) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
    closeTimeout: CLOSE_TIMEOUT_MS, // a reader that is gone for good gives its memory back after this
  };
  const webSockets = new WebSocketServer(options);

  const accept = (webSocket: WebSocket, connection: Duplex, request: IncomingMessage) => {
    const counted: TokenVerifier = (authorization) =>
      attempts.guard(request, authorization, () => verify(authorization));
    const socket = new LiveSocket(webSocket, connection, counted, parts, attempts.addressOf(request));
    if (webSocket.protocol !== SUBPROTOCOL) {
      return socket.close(closeCodes.subprotocolNotAcceptable, `Use the subprotocol ${SUBPROTOCOL}`);
    }
    sockets.add(socket);
    gauge.inc({ transport: 'websocket' });
    webSocket.once('close', () => {
      sockets.delete(socket);
      gauge.dec({ transport: 'websocket' });
    });
  };
  server.on('upgrade', (request: IncomingMessage, connection: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] === '/graphql') {
      return webSockets.handleUpgrade(request, connection, head, (webSocket) =>
        accept(webSocket, connection, request),
      );
    }
    connection.on('error', () => connection.destroy());
    connection.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
  });
  const pings = setInterval(() => {
    for (const socket of sockets) {
      if (!socket.alive) socket.socket.terminate();
      else socket.socket.ping();
      socket.alive = false;
    }
  }, PING_MS);

  return {
    /** Tells every client to come back (1012); those that do not close are cut off. */
    stop: async () => {
      clearInterval(pings);
      const open = [...sockets];
      const closed = open.map(
        ({ socket }) => new Promise<void>((resolve) => socket.once('close', () => resolve())),
      );
      for (const socket of open) socket.close(closeCodes.serviceRestart, 'Service restart');
      const timer = setTimeout(() => open.forEach(({ socket }) => socket.terminate()), STOP_MS);
      await Promise.all(closed);
      clearTimeout(timer);
      webSockets.close();
    },
  };
}
