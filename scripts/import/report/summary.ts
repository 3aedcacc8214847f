import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a run did, as people read it: a label and a figure per row, under headings. */
export type SummaryRow = readonly [label: string, figure: string] | string;

/** Writes `summary.json`: the same figures for machines. */
export function writeSummary(folder: string, summary: Record<string, unknown>): string {
  const path = join(folder, 'summary.json');
  writeFileSync(path, `${JSON.stringify(summary, null, 2)}\n`);
  return path;
}

/** The table at the end of a run; a row that is only text is a heading. */
export function summaryTable(title: string, rows: readonly SummaryRow[]): string {
  const pairs = rows.filter((row): row is readonly [string, string] => typeof row !== 'string');
  const labels = Math.max(...pairs.map(([label]) => label.length), 20);
  const values = Math.max(...pairs.map(([, figure]) => figure.length), 10);
  const width = labels + values + 4;
  const rule = '─'.repeat(Math.max(width, title.length));
  const lines = rows.map((row) =>
    typeof row === 'string' ? `\n${row}` : `  ${row[0].padEnd(labels)}  ${row[1].padStart(values)}`,
  );
  return [rule, title, rule, ...lines, rule].join('\n');
}

/** Counts by reason as rows, the most frequent first. */
export function countRows(counts: ReadonlyMap<string, number>): SummaryRow[] {
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([reason, count]) => [reason, count.toLocaleString('en-US')] as const);
}
