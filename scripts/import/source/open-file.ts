import { createReadStream, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { OperatorError } from '../../process/operator-error.js';

/** Told how many bytes of the file, as it lies on the disk, were read since the last call. */
export type OnBytes = (bytes: number) => void;

/** The file's size in bytes, as it lies on the disk. Refuses what is no readable file, in one clear line. */
export function sizeOfFile(file: string): number {
  try {
    const found = statSync(file);
    if (found.isFile()) return found.size;
  } catch (error) {
    throw unreadable(file, error);
  }
  throw new OperatorError(`${file} is not a file.`);
}

/** The file's bytes, unpacked when it is gzip: its first two bytes decide, and `.gz` must be what it says. */
export async function openFile(file: string, onBytes?: OnBytes): Promise<Readable> {
  const packed = await isGzip(file);
  if (file.endsWith('.gz') && !packed) {
    throw new OperatorError(
      `${file} is not a gzip file, although its name ends in .gz: download it again or rename it.`,
    );
  }
  const raw = createReadStream(file, { highWaterMark: 256 * 1024 });
  if (onBytes) raw.on('data', (chunk) => onBytes(chunk.length));
  if (!packed) return raw;
  const unpacked = createGunzip({ chunkSize: 256 * 1024 });
  raw.once('error', (error) => unpacked.destroy(error));
  return raw.pipe(unpacked).once('close', () => raw.destroy());
}

/** A read error as a line for the operator; anything else is passed on as it is. */
export function unreadable(file: string, error: unknown): unknown {
  const code = String((error as NodeJS.ErrnoException | null)?.code ?? '');
  if (code === 'ENOENT') return new OperatorError(`There is no file ${file}: check the path.`);
  if (code === 'EACCES') return new OperatorError(`${file} may not be read by the present user.`);
  if (code === 'EISDIR') return new OperatorError(`${file} is not a file.`);
  if (code === 'Z_BUF_ERROR') {
    return new OperatorError(`${file} ends too early: the gzip file is cut off; download it again.`);
  }
  if (code.startsWith('Z_')) return new OperatorError(`${file} is damaged: it does not unpack (${code}).`);
  return error;
}

async function isGzip(file: string): Promise<boolean> {
  try {
    const handle = await open(file);
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
      return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw unreadable(file, error);
  }
}
