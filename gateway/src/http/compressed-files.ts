import { readFile } from 'node:fs/promises';
import { BoundedMap } from '@tradegraph/service-kit';
import { compressed } from './compression.js';
import type { ContentCoding } from './content-coding.js';

/** By the size of the files, in bytes; a built console has two million. */
const KEPT_BYTES = 16 * 1024 * 1024;
/** A larger one would push out the others: it goes out as it is. */
export const MAX_COMPRESSED_FILE_BYTES = 4 * 1024 * 1024;

/** It is done once, so it may take longer than an answer's; the last two steps of brotli take twenty times as long again. */
const QUALITY = 9;

export interface FileVersion {
  path: string;
  size: number;
  etag: string;
}

interface Kept {
  etag: string;
  bytes: Promise<Buffer>;
}

/** Files in each coding that was asked for, compressed for the first who asks. */
export class CompressedFiles {
  readonly #kept = new BoundedMap<Kept>(KEPT_BYTES);

  /** Another tag means that the file has changed. Rejects when it has gone. */
  get(file: FileVersion, coding: ContentCoding): Promise<Buffer> {
    const key = `${coding} ${file.path}`;
    const kept = this.#kept.get(key);
    if (kept?.etag === file.etag) return kept.bytes;
    const bytes = readFile(file.path).then((content) => compressed(coding, content, QUALITY));
    bytes.catch(() => this.#kept.delete(key));
    this.#kept.set(key, { etag: file.etag, bytes }, file.size);
    return bytes;
  }
}
