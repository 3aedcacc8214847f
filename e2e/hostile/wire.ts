import { connect, type Socket } from 'node:net';

export interface Reply {
  /** 0: the connection was closed without an answer. */
  status: number;
  text: string;
}

export interface HttpParts {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

const PATIENCE_MS = 20_000;

/** The bytes of a request, with whatever headers are asked for and no others but Host and the body's length. */
export function requestBytes({
  method = 'POST',
  path = '/graphql',
  headers = {},
  body = '',
}: HttpParts): Buffer {
  const bytes = Buffer.from(body);
  const lines = {
    host: 'tradegraph',
    connection: 'close',
    'content-length': String(bytes.length),
    ...headers,
  };
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${head.join('')}\r\n`), bytes]);
}

/** Sends bytes as they are and reads what comes back until the other side closes. */
export function exchange(url: string, bytes: Buffer, patienceMs = PATIENCE_MS): Promise<Reply> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket: Socket = connect({ host: hostname, port: Number(port) });
    const finish = () => {
      socket.destroy();
      resolve(toReply(Buffer.concat(chunks).toString('utf8')));
    };
    socket.setTimeout(patienceMs, finish);
    socket.on('data', (chunk) => void chunks.push(chunk));
    socket.on('error', finish);
    socket.on('close', finish);
    socket.write(bytes);
  });
}

function toReply(text: string): Reply {
  const [, status = '0'] = /^HTTP\/1\.1 (\d{3})/.exec(text) ?? [];
  return { status: Number(status), text };
}

/** Every error code in an answer, the refusals of mutations included; empty for one without errors. */
export const codesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/"code": ?"([A-Z][A-Z_]+)"/g)].map(([, code]) => code!)),
];
