import { readCsv } from '../source/read-csv.js';
import type { OnBytes } from '../source/open-file.js';
import type { SkuInput } from '../catalog/send-skus.js';
import type { UciLine } from './judge-row.js';
import { judgeRow, UCI_COLUMNS } from './judge-row.js';

/** What the first reading of a file finds out. Its size is bounded by the number of SKUs, not of lines. */
export interface UciSurvey {
  /** Records of the file, the header not counted. */
  records: number;
  validLines: number;
  /** Units that the file sells, per GOODS code. */
  unitsSold: Map<string, number>;
  /** The catalog's entries for the GOODS codes. */
  skus: SkuInput[];
}

/** A code's descriptions beyond these are rare misspellings; more would let odd files grow memory. */
const DESCRIPTIONS_PER_CODE = 32;
const MAX_NAME = 255;

/** Reads the whole file once: how much it is, which SKUs it sells and how many units of each. */
export async function surveyUci(
  file: string,
  toUtc: (local: string) => string | undefined,
  onBytes?: OnBytes,
  signal?: AbortSignal,
): Promise<UciSurvey> {
  const unitsSold = new Map<string, number>();
  const names = new Map<string, Map<string, number>>();
  let records = 0;
  let validLines = 0;
  for await (const { values } of readCsv(file, UCI_COLUMNS, onBytes)) {
    signal?.throwIfAborted();
    records++;
    const line = judgeRow(values, toUtc);
    if (typeof line === 'string') continue;
    validLines++;
    if (line.kind === 'SERVICE') continue;
    unitsSold.set(line.stockCode, (unitsSold.get(line.stockCode) ?? 0) + line.quantity);
    countName(names, line);
  }
  const skus = [...names].map(([skuCode, counts]) => ({ skuCode, name: usualName(counts) ?? skuCode }));
  return { records, validLines, unitsSold, skus };
}

function countName(names: Map<string, Map<string, number>>, { stockCode, description }: UciLine): void {
  const counts = names.get(stockCode) ?? new Map<string, number>();
  names.set(stockCode, counts);
  if (description === '') return;
  if (!counts.has(description) && counts.size >= DESCRIPTIONS_PER_CODE) return;
  counts.set(description, (counts.get(description) ?? 0) + 1);
}

/** The most frequent description, the first of them when several are; undefined when there is none. */
export function usualName(counts: ReadonlyMap<string, number>): string | undefined {
  let [usual, most]: [string | undefined, number] = [undefined, 0];
  for (const [name, count] of counts) if (count > most) [usual, most] = [name, count];
  return usual?.slice(0, MAX_NAME);
}
