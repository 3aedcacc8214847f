import { CsvError, parse } from 'csv-parse';
import { OperatorError } from '../../process/operator-error.js';
import type { OnBytes } from './open-file.js';
import { openFile, unreadable } from './open-file.js';

/** One record of a CSV file. */
export interface CsvRow<C extends string> {
  /** The line of the file on which the record begins; the header is line 1. */
  line: number;
  /** The wanted columns, by name; undefined when the record has not as many fields as the header. */
  values: Record<C, string> | undefined;
  /** Every field as it stands in the file, for the report of rejected lines. */
  fields: string[];
}

/**
 * Reads a CSV file (UTF-8, with or without gzip) as a stream, one record at a time. A record with too few or too
 * many fields is given with `values: undefined`; a file without the wanted columns, or damaged, is refused whole.
 */
export async function* readCsv<C extends string>(
  file: string,
  columns: readonly C[],
  onBytes?: OnBytes,
): AsyncGenerator<CsvRow<C>> {
  const bytes = await openFile(file, onBytes);
  const parser = parse({ bom: true, relax_column_count: true, skip_empty_lines: false });
  bytes.once('error', (error) => parser.destroy(error));
  bytes.pipe(parser);
  let pick: ((fields: string[]) => Record<C, string> | undefined) | undefined;
  try {
    let line = 1;
    for await (const fields of parser as AsyncIterable<string[]>) {
      const blank = fields.length === 1 && fields[0] === '';
      if (!pick) pick = blank ? undefined : columnPicker(file, fields, columns);
      else if (!blank) yield { line, values: pick(fields), fields };
      line += 1 + lineBreaks(fields);
    }
  } catch (error) {
    throw damaged(file, error);
  } finally {
    bytes.destroy();
  }
  if (!pick) throw new OperatorError(`${file} is empty: it should begin with ${columns.join(',')}.`);
}

/** The parser can count lines too (`info`), but copies its whole state for each record to do so. */
function lineBreaks(fields: string[]): number {
  let breaks = 0;
  for (const field of fields) if (field.includes('\n')) breaks += field.split('\n').length - 1;
  return breaks;
}

/** Builds one object per record from the places of the wanted columns, which may stand in any order. */
function columnPicker<C extends string>(file: string, header: string[], columns: readonly C[]) {
  const places = columns.map((name) => header.indexOf(name));
  const missing = columns.filter((_name, i) => places[i] === -1);
  if (missing.length > 0) {
    throw new OperatorError(
      `${file} lacks the column ${missing.join(', ')}: its header is ${header.join(',').slice(0, 200)}.`,
    );
  }
  return (fields: string[]): Record<C, string> | undefined => {
    if (fields.length !== header.length) return undefined;
    const values = {} as Record<C, string>;
    columns.forEach((name, i) => (values[name] = fields[places[i]!]!));
    return values;
  };
}

function damaged(file: string, error: unknown): unknown {
  if (!(error instanceof CsvError)) return unreadable(file, error);
  return new OperatorError(`${file} is not readable as CSV: ${error.message}.`);
}
