import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { wholeFiles } from './real-data.js';
import { runImporter } from './run-importer.js';

const LINES = 500_000;
const HEAP_MB = 40;

/** An invented file: 25 lines per invoice, 4,000 SKUs. */
async function writeFile(path: string): Promise<void> {
  const file = createWriteStream(path);
  file.write('InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n');
  for (let i = 0; i < LINES; i++) {
    const [invoice, sku] = [600_000 + Math.floor(i / 25), 10_000 + (i % 4_000)];
    const line = `${invoice},${sku},THING ${sku},${1 + (i % 7)},2011-05-1${i % 9} 10:15:00,1.25,${15_000 + (i % 900)},France\n`;
    if (!file.write(line)) await once(file, 'drain');
  }
  await finished(file.end());
}

(wholeFiles ? it : it.skip)(
  `reads ${LINES} lines with ${HEAP_MB} MB of heap: memory does not grow with the file`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tradegraph-memory-'));
    try {
      const path = join(folder, 'large.csv');
      await writeFile(path);
      const run = await runImporter(undefined, ['uci', path], {
        nodeFlags: [`--max-old-space-size=${HEAP_MB}`],
      });
      expect(run.exitCode).toBe(0);
      expect(run.summary).toMatchObject({ fileLines: LINES, linesInOrders: LINES, orders: LINES / 25 });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  300_000,
);
