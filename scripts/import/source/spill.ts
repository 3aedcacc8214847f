import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import type { WriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';

/**
 * Rows on the disk, apart by their key: rows of one key lie in the same part. Two sources that are spilled into the
 * same number of parts are joined part by part, so that memory holds one part at a time, not a file.
 */
export interface Spill<T> {
  add(key: string, row: T): Promise<void> | undefined;
  /** No more rows; must come before the first reading. */
  close(): Promise<void>;
  read(part: number): AsyncIterable<T>;
  /** How many rows were added. */
  rows(): number;
}

/** A temporary folder for spills. */
export async function withSpillFolder<R>(work: (folder: string) => Promise<R>): Promise<R> {
  const folder = await mkdtemp(join(tmpdir(), 'tradegraph-import-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function createSpill<T>(folder: string, name: string, parts: number): Spill<T> {
  const pathOf = (part: number) => join(folder, `${name}-${part}.ndjson`);
  const streams = Array.from({ length: parts }, (_, part) => createWriteStream(pathOf(part)));
  let failure: Error | undefined;
  let rows = 0;
  for (const stream of streams) stream.on('error', (error) => (failure = error));
  return {
    add: (key, row) => {
      if (failure) throw failure;
      rows++;
      const stream = streams[partOf(key, parts)]!;
      return stream.write(`${JSON.stringify(row)}\n`) ? undefined : drained(stream);
    },
    close: async () => {
      await Promise.all(streams.map((stream) => finished(stream.end())));
    },
    rows: () => rows,
    read: async function* (part) {
      const lines = createInterface({ input: createReadStream(pathOf(part)), crlfDelay: Infinity });
      for await (const line of lines) yield JSON.parse(line) as T;
    },
  };
}

/** The part of a key: the same in each spill of that many parts. */
function partOf(key: string, parts: number): number {
  return createHash('md5').update(key).digest().readUInt32BE(0) % parts;
}

async function drained(stream: WriteStream): Promise<void> {
  await once(stream, 'drain');
}
