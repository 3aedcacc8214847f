import { stringify } from 'csv-stringify/sync';

export interface RowFormat {
  contentType: string;
  extension: string;
  head: string;
  rows: (nodes: unknown[]) => string;
}

/** One JSON object per line: the node as the query shapes it. */
export const ndjson: RowFormat = {
  contentType: 'application/x-ndjson; charset=utf-8',
  extension: 'ndjson',
  head: '',
  rows: (nodes) => nodes.map((node) => `${JSON.stringify(node)}\n`).join(''),
};

/** Comma-separated, RFC 4180, one column per leaf (`total.amount`); a list is JSON in its cell. */
export function csv(columns: string[][]): RowFormat {
  return {
    contentType: 'text/csv; charset=utf-8; header=present',
    extension: 'csv',
    head: stringify([columns.map((path) => path.join('.'))], { record_delimiter: '\r\n' }),
    rows: (nodes) =>
      stringify(
        nodes.map((node) => columns.map((path) => cell(valueAt(node, path)))),
        { record_delimiter: '\r\n' },
      ),
  };
}

function valueAt(node: unknown, path: string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | null | undefined)?.[key],
    node,
  );
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? defused(value) : JSON.stringify(value);
}

/** A buyer's name may begin with "=": in a spreadsheet that would be a formula. Numbers stay numbers. */
function defused(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}
