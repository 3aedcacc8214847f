import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Transform } from 'node:stream';
import { promisify } from 'node:util';
import {
  brotliCompress,
  constants,
  createBrotliCompress,
  createGzip,
  gzip,
  type BrotliOptions,
} from 'node:zlib';
import { contentCodingOf, type ContentCoding } from './content-coding.js';

/** Below this, compressing costs more than it saves. */
export const MIN_COMPRESSED_BYTES = 1_024;

/** Answers are made for each request, so the first steps, which save most, are all that is worth its time. */
const QUALITY = 4;

const brotli = (quality: number): BrotliOptions => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
});

const whole: Record<ContentCoding, (text: string | Buffer, quality: number) => Promise<Buffer>> = {
  br: (text, quality) => promisify(brotliCompress)(text, brotli(quality)),
  gzip: (text, level) => promisify(gzip)(text, { level }),
};

/** In zlib's own threads: meanwhile the event loop answers others. `quality` is 1 to 9 in both codings. */
export const compressed = (
  coding: ContentCoding,
  text: string | Buffer,
  quality = QUALITY,
): Promise<Buffer> => whole[coding](text, quality);

/** What is written goes out at once: a part of an export does not wait for the next one. */
const inParts: Record<ContentCoding, () => Transform> = {
  br: () => createBrotliCompress({ ...brotli(QUALITY), flush: constants.BROTLI_OPERATION_FLUSH }),
  gzip: () => createGzip({ level: QUALITY, flush: constants.Z_SYNC_FLUSH }),
};

/** For an answer in parts that is compressed. */
export const encoderOf = (coding: ContentCoding): Transform => inParts[coding]();

/** Answers in the coding that their client would rather have. Off where a proxy in front compresses. */
export class Compression {
  constructor(private readonly enabled: boolean) {}

  /** The coding of an answer that is long enough for one; null for none. Says in the answer on what that depends. */
  choose(request: IncomingMessage, response: ServerResponse): ContentCoding | null {
    if (!this.enabled) return null;
    response.appendHeader('vary', 'accept-encoding'); // beside the origin, where other origins may ask
    return contentCodingOf(request);
  }

  /** Ends the answer with a text. Status and headers are set before; its length and coding are added here. */
  end(request: IncomingMessage, response: ServerResponse, text: string): Promise<void> | void {
    const bytes = Buffer.byteLength(text);
    const coding = bytes >= MIN_COMPRESSED_BYTES ? this.choose(request, response) : null;
    if (coding) return endCompressed(response, coding, text);
    response.setHeader('content-length', bytes);
    endPlain(response, text, bytes);
  }
}

/** Written as UTF-8, a text would have three times its length set aside; of plain ASCII the two codings are the same. */
function endPlain(response: ServerResponse, text: string, bytes: number): void {
  if (bytes === text.length) response.end(text, 'latin1');
  else response.end(Buffer.from(text));
}

async function endCompressed(response: ServerResponse, coding: ContentCoding, text: string): Promise<void> {
  const bytes = await compressed(coding, text);
  response.setHeader('content-encoding', coding);
  response.setHeader('content-length', bytes.length);
  response.end(bytes);
}
