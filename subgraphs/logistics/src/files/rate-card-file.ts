import { CsvError, parse } from 'csv-parse/sync';
import { RateRowError } from '../domain/rate-cells.js';
import { readRateRow, type RateRow } from '../domain/rate-row.js';
import { unpricedRows, type RateCardProblem } from '../domain/rate-card.js';
import type { Units } from '../domain/units.js';

export interface RateCardFile {
  rows: RateRow[];
  /** In the order of their lines: what was refused, and what is kept without a price. */
  problems: RateCardProblem[];
}

/** A file that is no rate card at all, as against one with bad lines. */
export class RateCardFileError extends Error {}

const NEEDED = ['service_code', 'zone_label', 'min_weight', 'max_weight', 'currency'];
const MAX_LINES = 10_000;

interface Line {
  record: string[];
  info: { lines: number };
}

/** Reads a rate card by the names of its columns; each bad line is refused by itself. */
export function readRateCardFile(text: string, units: Units): RateCardFile {
  const [header, ...lines] = readLines(text);
  const columns = (header?.record ?? []).map((name) => name.trim().toLowerCase());
  checkHeader(columns);
  if (lines.length === 0) throw new RateCardFileError('the file has no line after the header');
  if (lines.length > MAX_LINES)
    throw new RateCardFileError(`the file has ${lines.length} lines; at most ${MAX_LINES} are read`);
  const rows: RateRow[] = [];
  const refused: RateCardProblem[] = [];
  for (const line of lines) {
    const read = readLine(line, columns, units);
    if (typeof read !== 'string') rows.push(read);
    else refused.push({ line: line.info.lines, code: 'ROW_REFUSED', reason: read });
  }
  if (rows.length === 0)
    throw new RateCardFileError(`no line could be read; line ${refused[0]!.line}: ${refused[0]!.reason}`);
  return { rows, problems: [...refused, ...unpricedRows(rows)].sort((a, b) => a.line - b.line) };
}

function readLines(text: string): Line[] {
  try {
    return parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as Line[];
  } catch (error) {
    if (error instanceof CsvError) throw new RateCardFileError(`the file is not CSV: ${error.message}`);
    throw error;
  }
}

function checkHeader(columns: readonly string[]): void {
  const missing = NEEDED.filter((name) => !columns.includes(name));
  if (missing.length > 0)
    throw new RateCardFileError(`line 1: the header has no column ${missing.join(', ')}`);
  const twice = columns.find((name, index) => name !== '' && columns.indexOf(name) !== index);
  if (twice !== undefined)
    throw new RateCardFileError(`line 1: the column ${twice.slice(0, 40)} comes twice`);
}

function readLine(line: Line, columns: readonly string[], units: Units): RateRow | string {
  if (line.record.length !== columns.length)
    return `the line has ${line.record.length} cells, the header ${columns.length}`;
  const record = Object.fromEntries(columns.map((name, index) => [name, line.record[index]]));
  try {
    return readRateRow(record, line.info.lines, units);
  } catch (error) {
    if (error instanceof RateRowError) return error.message;
    throw error;
  }
}
