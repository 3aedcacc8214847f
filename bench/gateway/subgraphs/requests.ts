export interface WireRequest {
  path: string;
  /** Latin-1: only compared, until an answer is computed. */
  body: string;
}

const END_OF_HEAD = Buffer.from('\r\n\r\n');

/** Splits what comes over one connection into requests. Knows just what HTTP clients of gateways send. */
export class Requests {
  #rest: Buffer | undefined;

  *take(chunk: Buffer): Generator<WireRequest> {
    let data = this.#rest === undefined ? chunk : Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const end = data.indexOf(END_OF_HEAD);
      if (end === -1) break;
      const head = data.toString('latin1', 0, end);
      const bodyAt = end + END_OF_HEAD.length;
      const length = contentLength(head);
      if (data.length < bodyAt + length) break;
      yield {
        path: head.slice(head.indexOf(' ') + 1, head.indexOf(' HTTP/')),
        body: data.toString('latin1', bodyAt, bodyAt + length),
      };
      data = data.subarray(bodyAt + length);
    }
    this.#rest = data.length === 0 ? undefined : data;
  }
}

function contentLength(head: string): number {
  if (/\r\ntransfer-encoding:/i.test(head))
    throw new Error('A gateway sent a body in chunks, which is not read here');
  return Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
}
