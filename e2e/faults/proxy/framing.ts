/** What a client sent, cut into the messages of its protocol, so that a fault can hit one of them exactly. */
export interface Message {
  bytes: Buffer;
  /** The SQL of a query; the words of a Redis command; null for what is neither. */
  text: string | null;
}

/** Cuts one direction of one connection into messages. */
export interface Framer {
  push(chunk: Buffer): Message[];
}

/** No protocol: each chunk is a message without a text. */
export const plainFramer = (): Framer => ({ push: (bytes) => [{ bytes, text: null }] });

const COM_QUERY = 0x03;
const TEXT_BYTES = 2_000;

/** The client's side of the MySQL protocol: packets of a 3-byte length, a number, and a payload. */
export function mysqlFramer(): Framer {
  let rest: Buffer = Buffer.alloc(0);
  return {
    push: (chunk) => {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const messages: Message[] = [];
      while (rest.length >= 4) {
        const end = 4 + rest.readUIntLE(0, 3);
        if (rest.length < end) break;
        messages.push(mysqlMessage(rest.subarray(0, end)));
        rest = rest.subarray(end);
      }
      return messages;
    },
  };
}

function mysqlMessage(bytes: Buffer): Message {
  // Number 0 begins a command; the handshake's packets have higher ones.
  const isQuery = bytes[3] === 0 && bytes[4] === COM_QUERY;
  return { bytes, text: isQuery ? bytes.toString('utf8', 5, 5 + TEXT_BYTES) : null };
}

/** The client's side of the Redis protocol: arrays of bulk strings. The text is their first few words. */
export function redisFramer(): Framer {
  let rest: Buffer = Buffer.alloc(0);
  return {
    push: (chunk) => {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const messages: Message[] = [];
      for (let parsed = parseCommand(rest); parsed; parsed = parseCommand(rest)) {
        messages.push({ bytes: rest.subarray(0, parsed.end), text: parsed.words.join(' ') });
        rest = rest.subarray(parsed.end);
      }
      return messages;
    },
  };
}

const WORDS = 8;
const WORD_BYTES = 100;

/** Undefined while the command is not whole yet. */
function parseCommand(bytes: Buffer): { words: string[]; end: number } | undefined {
  const head = readLine(bytes, 0);
  if (!head) return undefined;
  if (!head.line.startsWith('*')) return { words: [head.line], end: head.next };
  const words: string[] = [];
  let at = head.next;
  for (let left = Number(head.line.slice(1)); left > 0; left--) {
    const size = readLine(bytes, at);
    if (!size) return undefined;
    const end = size.next + Number(size.line.slice(1));
    if (bytes.length < end + 2) return undefined;
    if (words.length < WORDS)
      words.push(bytes.toString('utf8', size.next, Math.min(end, size.next + WORD_BYTES)));
    at = end + 2;
  }
  return { words, end: at };
}

function readLine(bytes: Buffer, from: number): { line: string; next: number } | undefined {
  const end = bytes.indexOf('\r\n', from);
  return end < 0 ? undefined : { line: bytes.toString('latin1', from, end), next: end + 2 };
}
