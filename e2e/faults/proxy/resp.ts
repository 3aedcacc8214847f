/** A value of the Redis protocol, with its type, so that it can be written again as it was. */
export type RespValue =
  | { type: '+' | '-' | ':' | '#' | ',' | '(' | '_'; text: string }
  | { type: '$' | '=' | '!'; bytes: Buffer | null }
  | { type: '*' | '%' | '~' | '>'; items: RespValue[] | null };

/** Reads one value; undefined while it is not whole yet. */
export function readResp(bytes: Buffer, from = 0): { value: RespValue; end: number } | undefined {
  const lineEnd = bytes.indexOf('\r\n', from);
  if (lineEnd < 0) return undefined;
  const type = String.fromCharCode(bytes[from]!);
  const text = bytes.toString('latin1', from + 1, lineEnd);
  const next = lineEnd + 2;
  if (type === '$' || type === '=' || type === '!') return readBulk(bytes, type, Number(text), next);
  if (type === '*' || type === '%' || type === '~' || type === '>')
    return readItems(bytes, type, Number(text), next);
  return { value: { type: type as '+', text }, end: next };
}

function readBulk(bytes: Buffer, type: '$' | '=' | '!', size: number, from: number) {
  if (size < 0) return { value: { type, bytes: null }, end: from };
  const end = from + size + 2;
  if (bytes.length < end) return undefined;
  return { value: { type, bytes: bytes.subarray(from, end - 2) }, end };
}

function readItems(bytes: Buffer, type: '*' | '%' | '~' | '>', count: number, from: number) {
  if (count < 0) return { value: { type, items: null }, end: from };
  const items: RespValue[] = [];
  let end = from;
  for (let left = type === '%' ? count * 2 : count; left > 0; left--) {
    const item = readResp(bytes, end);
    if (!item) return undefined;
    items.push(item.value);
    end = item.end;
  }
  return { value: { type, items }, end };
}

export function writeResp(value: RespValue): Buffer {
  if ('text' in value) return Buffer.from(`${value.type}${value.text}\r\n`, 'latin1');
  if ('bytes' in value) {
    if (value.bytes === null) return Buffer.from(`${value.type}-1\r\n`);
    return Buffer.concat([
      Buffer.from(`${value.type}${value.bytes.length}\r\n`),
      value.bytes,
      Buffer.from('\r\n'),
    ]);
  }
  if (value.items === null) return Buffer.from(`${value.type}-1\r\n`);
  const count = value.type === '%' ? value.items.length / 2 : value.items.length;
  return Buffer.concat([Buffer.from(`${value.type}${count}\r\n`), ...value.items.map(writeResp)]);
}

/**
 * Changes the entries of each stream in the answer of an XREAD, in RESP 2 (a list of pairs) and RESP 3 (a map).
 * Anything else comes back as it is.
 */
export function rewriteEntries(reply: RespValue, rewrite: (entries: RespValue[]) => RespValue[]): RespValue {
  if (!('items' in reply) || reply.items === null) return reply;
  if (reply.type === '%') {
    return {
      ...reply,
      items: reply.items.map((item, index) => (index % 2 === 1 ? changed(item, rewrite) : item)),
    };
  }
  const items = reply.items.map((pair) =>
    'items' in pair && pair.items?.length === 2
      ? { ...pair, items: [pair.items[0]!, changed(pair.items[1]!, rewrite)] }
      : pair,
  );
  return { ...reply, items };
}

const changed = (list: RespValue, rewrite: (entries: RespValue[]) => RespValue[]): RespValue =>
  'items' in list && list.items ? { ...list, items: rewrite(list.items) } : list;
