import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { OperatorError } from '../../process/operator-error.js';
import { contentKey } from '../gateway/content-key.js';
import type { GatewayClient, UserError } from '../gateway/gateway-client.js';
import { forEachInFlight } from '../gateway/in-flight.js';
import type { ImportContext } from '../import-context.js';
import { openFile } from '../source/open-file.js';
import { csvOfZip } from './read-zip.js';

const IMPORT_FX_RATES = `mutation ImportFxRates($input: ImportFxRatesInput!) {
  importFxRates(input: $input) {
    summary { days rates added changed firstDate lastDate }
    userErrors { message field }
  }
}`;

interface FxSummary {
  days: number;
  rates: number;
  added: number;
  changed: number;
  firstDate: string;
  lastDate: string;
}

interface ImportFxRatesAnswer {
  importFxRates: { summary: FxSummary | null; userErrors: UserError[] };
}

/** What the file held, and what of it was new. */
export type FxResult = Omit<FxSummary, 'firstDate' | 'lastDate'> & { firstDate?: string; lastDate?: string };

/** Rows per request: about 80 kB, a short transaction. */
const DAYS_PER_REQUEST = 300;

/** Imports the European Central Bank's reference rates: its zip, or the CSV file from it. */
export async function importFx(context: ImportContext, file: string): Promise<FxResult> {
  const result: FxResult = { days: 0, rates: 0, added: 0, changed: 0 };
  const progress = context.startProgress('rates', 'days', await countDays(file));
  const parts = inParts(await open(file), file);
  await forEachInFlight(parts, context.concurrency, context.signal, async ({ csv, days }) => {
    if (context.client) addUp(result, await send(context.client, csv));
    else result.days += days;
    progress.advance(days);
  }).finally(() => progress.end());
  return result;
}

const open = (file: string): Promise<Readable> => (file.endsWith('.zip') ? csvOfZip(file) : openFile(file));

async function countDays(file: string): Promise<number> {
  let lines = 0;
  for await (const line of createInterface({ input: await open(file) })) if (line !== '') lines++;
  return Math.max(0, lines - 1);
}

/** Parts of the file, each with its header. */
async function* inParts(source: Readable, file: string): AsyncGenerator<{ csv: string; days: number }> {
  let header: string | undefined;
  let rows: string[] = [];
  const part = () => ({ csv: `${header}\n${rows.join('\n')}\n`, days: rows.length });
  for await (const text of createInterface({ input: source })) {
    const line = text.replace(/^\uFEFF/, '');
    if (line.trim() === '') continue;
    if (header === undefined) header = checkedHeader(line, file);
    else rows.push(line);
    if (rows.length < DAYS_PER_REQUEST) continue;
    yield part();
    rows = [];
  }
  if (header === undefined) throw new OperatorError(`${file} is empty.`);
  if (rows.length > 0) yield part();
}

function checkedHeader(line: string, file: string): string {
  if (/^Date,\s*[A-Z]{3}\b/.test(line)) return line;
  throw new OperatorError(`${file} is no file of ECB reference rates: it should begin with Date,USD,JPY,…`);
}

async function send(client: GatewayClient, csv: string): Promise<FxSummary> {
  const input = { idempotencyKey: contentKey('fx', csv), csv };
  const { importFxRates } = await client.request<ImportFxRatesAnswer>(IMPORT_FX_RATES, { input });
  if (importFxRates.summary) return importFxRates.summary;
  throw new OperatorError(
    `The rates were refused: ${importFxRates.userErrors[0]?.message ?? 'no reason given'}.`,
  );
}

function addUp(result: FxResult, part: FxSummary): void {
  for (const figure of ['days', 'rates', 'added', 'changed'] as const) result[figure] += part[figure];
  if (result.firstDate === undefined || part.firstDate < result.firstDate) result.firstDate = part.firstDate;
  if (result.lastDate === undefined || part.lastDate > result.lastDate) result.lastDate = part.lastDate;
}
