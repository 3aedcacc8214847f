import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import yauzl from 'yauzl';

const FILE = join(process.cwd(), '../shared/data/fx/eurofxref-hist.zip');

/** The real rates since 1999 as CSV, read in place; null where the data is not at hand. */
export async function readEcbHistory(): Promise<string | null> {
  if (!existsSync(FILE)) return null;
  const zip = await promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)(FILE, { lazyEntries: true });
  const entry = await new Promise<yauzl.Entry>((resolve, reject) => {
    zip.once('entry', resolve).once('error', reject);
    zip.readEntry();
  });
  const stream = await promisify<yauzl.Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip))(entry);
  return text(stream).finally(() => zip.close());
}
