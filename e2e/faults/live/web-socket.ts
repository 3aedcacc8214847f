import WebSocket from 'ws';
import { SILENCE_MS, type Transport } from './transport.js';

interface Message {
  type: string;
  /** Of an `error`: a list of them. */
  payload?: object;
}

interface Failure {
  message?: string;
  extensions?: { cursor?: string };
}

/** graphql-transport-ws, by hand: nothing between the wire and the checks that could hide a fault. */
export const overWebSocket: Transport = ({ address, token, query, after, handler }) => {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    handshakeTimeout: 5_000,
  });
  let over = false;
  let heardAt = Date.now();
  const send = (message: object) =>
    socket.readyState === WebSocket.OPEN && socket.send(JSON.stringify(message));
  const end = (why: string, cursor?: string) => {
    if (over) return;
    over = true;
    clearInterval(watch);
    socket.terminate();
    handler.ended(why, cursor);
  };
  const watch = setInterval(() => {
    if (Date.now() - heardAt > SILENCE_MS) end('silence');
    else send({ type: 'ping' });
  }, 2_000);
  const onMessage = ({ type, payload }: Message) => {
    heardAt = Date.now();
    if (over) return;
    if (type === 'connection_ack')
      send({ id: '1', type: 'subscribe', payload: { query, variables: { after } } });
    else if (type === 'next') handler.payload(payload as object);
    else if (type === 'ping') send({ type: 'pong' });
    else if (type === 'complete') end('complete');
    else if (type === 'error') {
      const [failure] = payload as Failure[];
      end(`error: ${failure?.message}`, failure?.extensions?.cursor);
    }
  };
  socket.on('open', () => send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
  socket.on('message', (data) => onMessage(JSON.parse((data as Buffer).toString('utf8')) as Message));
  socket.on('error', (error) => end(String(error)));
  socket.on('close', (code, reason) => end(`closed ${code} ${reason.toString()}`));
  return () => end('stopped');
};
