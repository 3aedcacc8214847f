import type { SummaryRow } from '../report/summary.js';
import type { FxResult } from './import-fx.js';

const n = (count: number) => count.toLocaleString('en-US');

export function fxRows({ days, rates, added, changed, firstDate, lastDate }: FxResult): SummaryRow[] {
  return [
    ['days', n(days)],
    ['rates', n(rates)],
    ['  new', n(added)],
    ['  changed', n(changed)],
    ['from', firstDate ?? '–'],
    ['to', lastDate ?? '–'],
  ];
}
