import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import yauzl from 'yauzl';
import type { Entry, Options, ZipFile } from 'yauzl';
import { OperatorError } from '../../process/operator-error.js';
import { unreadable } from '../source/open-file.js';

const openZip = promisify<string, Options, ZipFile>(yauzl.open);

/** The one .csv file of a zip, as a stream. */
export async function csvOfZip(file: string): Promise<Readable> {
  const zip = await openZip(file, { lazyEntries: true, autoClose: true }).catch((error: unknown) => {
    const failure = unreadable(file, error);
    if (failure !== error) throw failure;
    throw new OperatorError(`${file} is no readable zip file (${(error as Error).message}).`);
  });
  const entry = await firstCsv(zip);
  if (!entry) throw new OperatorError(`${file} holds no .csv file.`);
  return await new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}

function firstCsv(zip: ZipFile): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => (entry.fileName.endsWith('.csv') ? resolve(entry) : zip.readEntry()));
    zip.once('end', () => resolve(undefined));
    zip.once('error', reject);
    zip.readEntry();
  });
}
