import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import type { Reply } from './wire.js';

export interface SocketTalk {
  protocol?: string;
  path?: string;
  /** Sent one after the other after the handshake: text, or a whole frame as bytes. */
  send: readonly (string | Buffer)[];
  /** The first is the init: the rest waits until it is acknowledged. */
  afterAck?: boolean;
  /** Ends the talk; without it the gateway's closing does. */
  until?: RegExp;
  /** After so long the talk is over anyway. */
  patienceMs?: number;
}

/** One WebSocket connection spoken by hand. The reply's status is the close code, or the handshake's status if refused. */
export function talk(
  url: string,
  { protocol, path = '/graphql', send, afterAck, until, patienceMs = 20_000 }: SocketTalk,
): Promise<Reply> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let received = Buffer.alloc(0);
    let upgraded = false;
    let text = '';
    const socket = connect({ host: hostname, port: Number(port) });
    const timer = setTimeout(() => finish(0), patienceMs);
    const write = (messages: readonly (string | Buffer)[]) => {
      for (const each of messages)
        socket.write(typeof each === 'string' ? frame(1, Buffer.from(each)) : each);
    };
    const finish = (status: number) => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ status, text });
    };
    socket.on('error', () => finish(0));
    socket.on('close', () => finish(0));
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (!upgraded) {
        const end = received.indexOf('\r\n\r\n');
        if (end === -1) return;
        const status = Number(/^HTTP\/1\.1 (\d+)/.exec(received.toString('latin1'))?.[1]);
        if (status !== 101) return finish(status);
        upgraded = true;
        received = received.subarray(end + 4);
        write(afterAck ? send.slice(0, 1) : send);
      }
      for (let next = takeFrame(received); next; next = takeFrame(received)) {
        received = received.subarray(next.size);
        if (next.opcode === 8) {
          text += next.payload.subarray(2).toString();
          return finish(next.payload.length >= 2 ? next.payload.readUInt16BE() : 1005);
        }
        const message = next.payload.toString();
        if (afterAck && message.includes('"connection_ack"')) write(send.slice(1));
        text += `${message}\n`;
        if (until?.test(text)) return finish(1);
      }
    });
    const key = randomBytes(16).toString('base64');
    const offered = protocol === undefined ? '' : `sec-websocket-protocol: ${protocol}\r\n`;
    socket.write(
      `GET ${path} HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 13\r\nsec-websocket-key: ${key}\r\n${offered}\r\n`,
    );
  });
}

/** A client's frame, masked as it must be unless told otherwise. `first` overrides the first byte's flags. */
export function frame(
  opcode: number,
  payload: Buffer,
  options: { masked?: boolean; first?: number } = {},
): Buffer {
  const { masked = true, first = 0x80 | opcode } = options;
  const length = payload.length;
  const flag = masked ? 0x80 : 0;
  const head =
    length < 126
      ? Buffer.from([first, flag | length])
      : length < 65_536
        ? Buffer.from([first, flag | 126, length >> 8, length & 255])
        : Buffer.concat([Buffer.from([first, flag | 127, 0, 0, 0, 0]), uint32(length)]);
  if (!masked) return Buffer.concat([head, payload]);
  const mask = randomBytes(4);
  return Buffer.concat([head, mask, Buffer.from(payload.map((byte, index) => byte ^ mask[index & 3]!))]);
}

function uint32(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}

function takeFrame(data: Buffer): { opcode: number; payload: Buffer; size: number } | null {
  if (data.length < 2) return null;
  const short = data[1]! & 127;
  const at = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (data.length < at) return null;
  const length = short < 126 ? short : short === 126 ? data.readUInt16BE(2) : Number(data.readBigUInt64BE(2));
  if (data.length < at + length) return null;
  return { opcode: data[0]! & 15, payload: data.subarray(at, at + length), size: at + length };
}
