import { createWriteStream, mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';

/** Something of the source that is not in the system as it stands, and why. */
export interface Remark {
  /** The line of the file; the header is line 1. */
  line?: number;
  /** A word for counting, e.g. PRICE_NOT_POSITIVE. */
  reason: string;
  [detail: string]: unknown;
}

/** A file of one JSON object per line, written as a stream, with its counts by reason. */
export interface RemarkFile {
  readonly path: string;
  readonly counts: ReadonlyMap<string, number>;
  /** Resolves when there is room for more, so that a slow disk slows the reading instead of filling memory. */
  add(remark: Remark): Promise<void> | undefined;
  close(): Promise<void>;
}

/** Begins the file anew: a report is of one run. */
export function remarkFile(folder: string, name: string): RemarkFile {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  const stream = createWriteStream(path);
  let failure: Error | undefined;
  stream.on('error', (error) => (failure = error));
  const counts = new Map<string, number>();
  return {
    path,
    counts,
    add: (remark) => {
      if (failure) throw failure;
      counts.set(remark.reason, (counts.get(remark.reason) ?? 0) + 1);
      return stream.write(`${JSON.stringify(remark)}\n`) ? undefined : room(stream);
    },
    close: async () => {
      stream.end();
      await finished(stream);
    },
  };
}

async function room(stream: NodeJS.WritableStream): Promise<void> {
  await once(stream, 'drain');
}
